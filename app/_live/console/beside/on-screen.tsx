'use client'

import { IconArrowBackUp, IconClock, IconFlag, IconPlayerPause } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { CueIcon } from '@/app/_kit/marks/cue-icon'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useDesk } from '../desk/use-console'
import { useReadyCues } from '../desk/use-ready-cues'
import styles from './on-screen.module.css'

/** What stands on the console besides the grid, for a supervisor who sees it for the first time. */
export function OnScreen() {
  const t = useTranslations('console.legend.screen')
  const { supervises, leads } = useDesk()
  return (
    <dl className={styles.list}>
      {leads && (
        <Thing drawn={<IconFlag size={18} stroke={1.6} aria-hidden />} name={t('end')}>
          {t('endHint')}
        </Thing>
      )}
      {leads && (
        <Thing drawn={<IconPlayerPause size={18} stroke={1.6} aria-hidden />} name={t('pause')}>
          {t('pauseHint')}
        </Thing>
      )}
      {supervises && (
        <Thing drawn={<CodeShape shape="cue" valence={null} size={16} />} name={t('cue')}>
          {t('cueHint')}
          <Icons />
        </Thing>
      )}
      <Thing drawn={<IconArrowBackUp size={18} stroke={1.6} aria-hidden />} name={t('undo')}>
        {t('undoHint')}
      </Thing>
      <Thing drawn={<IconClock size={18} stroke={1.6} aria-hidden />} name={t('reaction')}>
        {t('reactionHint')}
      </Thing>
      <Thing drawn={<CodeShape shape="focus" valence={null} size={16} />} name={t('focus')}>
        {t('focusHint')}
      </Thing>
    </dl>
  )
}

function Thing({ drawn, name, children }: { drawn: ReactNode; name: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <span>{drawn}</span>
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Each icon that can be whispered, with its words and its key. */
function Icons() {
  const icons = useReadyCues().flatMap(({ command, words, key }) =>
    command.type === 'sendIconCue' ? [{ icon: command.icon, words, key }] : [],
  )
  if (icons.length === 0) return null
  return (
    <ul>
      {icons.map(({ icon, words, key }) => (
        <li key={icon}>
          <CueIcon icon={icon} size={18} />
          {words}
          {key !== null && <HotkeyCap of={key} />}
        </li>
      ))}
    </ul>
  )
}
