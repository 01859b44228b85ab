'use client'

import { IconAlignCenter, IconArrowsHorizontal, IconHeart, IconLineDashed } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './cue-box.module.css'
import { HotkeyCap } from './hotkey-cap'
import { useConsole } from './use-console'

/** The cues ready to send, in the order of keys 5 to 8. */
export const readyCues = [
  { key: 'silence', icon: IconLineDashed },
  { key: 'reformulate', icon: IconArrowsHorizontal },
  { key: 'feeling', icon: IconHeart },
  { key: 'summary', icon: IconAlignCenter },
] as const

/** One press sends one of the four whispers every supervisor needs. */
export function ReadyCues({ pad }: { pad?: boolean }) {
  const t = useTranslations('console')
  const { live, send, shortcutOf } = useConsole()
  return (
    <>
      {readyCues.map(({ key, icon: Icon }, index) => (
        <button
          key={key}
          type="button"
          className={pad ? styles.padCue : styles.readyCue}
          aria-label={t('cue.sendReady', { text: t(`cue.ready.${key}`) })}
          aria-keyshortcuts={shortcutOf(`readyCue:${index}`)}
          onClick={() => send({ type: 'sendCue', text: t(`cue.ready.${key}`) }, live.now())}
        >
          <Icon size={pad ? 20 : 16} stroke={1.6} aria-hidden />
          <span>{pad ? t(`cue.short.${key}`) : t(`cue.ready.${key}`)}</span>
          {!pad && <HotkeyCap of={`readyCue:${index}`} />}
        </button>
      ))}
    </>
  )
}
