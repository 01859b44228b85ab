'use client'

import { useTranslations } from 'next-intl'
import { CueIcon } from '@/app/_kit/marks/cue-icon'
import { Hint } from '@/app/_kit/text/hint'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useDesk } from '../desk/use-console'
import { useLeavingCue } from '../desk/use-cue-departure'
import { useIsStopped } from '../desk/use-is-stopped'
import { type ReadyCue, useReadyCues } from '../desk/use-ready-cues'
import styles from './cue-box.module.css'
import { useKeepsNext } from './keep-toggle'

/** One press sends a ready cue: words first, then icons, each with its word; the first ones of each have a key. */
export function ReadyCues({ pad }: { pad?: boolean }) {
  const t = useTranslations('console.cue')
  const ready = useReadyCues()
  const icons = ready.filter(({ command }) => command.type === 'sendIconCue')
  return (
    <>
      {ready
        .filter(({ command }) => command.type === 'sendCue')
        .map((cue) => (
          <Ready key={cue.words} cue={cue} pad={pad} />
        ))}
      {icons.length > 0 &&
        (pad ? (
          icons.map((cue) => <Ready key={cue.words} cue={cue} pad />)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a form's meaning.
          <div role="group" className={styles.icons} aria-label={t('icons')}>
            {icons.map((cue) => (
              <Hint key={cue.words} label={cue.words}>
                <Ready cue={cue} />
              </Hint>
            ))}
          </div>
        ))}
    </>
  )
}

function Ready({ cue, pad }: { cue: ReadyCue; pad?: boolean }) {
  const t = useTranslations('console.cue')
  const { offerCue, keepCue, departure, shortcutOf, buzz } = useDesk()
  const kept = useTranslations('console.kept')
  const { command, key, words } = cue
  const keeps = useKeepsNext()
  const shut = useIsStopped() && !keeps
  const from = key ?? `ready:${words}`
  const isLeaving = useLeavingCue(departure)?.from === from
  const icon = command.type === 'sendIconCue' ? command.icon : null
  return (
    <button
      type="button"
      className={pad ? styles.padCue : styles.readyCue}
      data-drawn={icon !== null || undefined}
      data-leaving={isLeaving || undefined}
      aria-label={
        keeps
          ? kept('keepReady', { text: words })
          : t(icon === null ? 'sendReady' : 'sendIcon', { text: words })
      }
      aria-keyshortcuts={key === null ? undefined : shortcutOf(key)}
      title={icon === null ? words : undefined}
      disabled={shut}
      onClick={(event) => {
        buzz(event)
        if (event.shiftKey) keepCue(command)
        else offerCue({ command, from })
      }}
    >
      {icon !== null && <CueIcon icon={icon} size={20} />}
      <span>{pad || icon !== null ? (cue.short ?? words) : words}</span>
      {!pad && key !== null && <HotkeyCap of={key} />}
    </button>
  )
}
