'use client'

import { IconChartBar, IconVideo, IconVolume } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type Heard, isPictured } from '../heard/recording'
import styles from './view-toggle.module.css'

export type ViewToggleProps = { heard: Heard; isListening: boolean; onListen: (listens: boolean) => void }

/** The debrief as a timeline, or as picture and sound. V does the same. */
export function ViewToggle({ heard, isListening, onListen }: ViewToggleProps) {
  const t = useTranslations('heard.view')
  const other = isPictured(heard) ? 'pictured' : 'heard'
  const views = [
    { view: 'timeline', Icon: IconChartBar, isOn: !isListening },
    { view: other, Icon: other === 'pictured' ? IconVideo : IconVolume, isOn: isListening },
  ] as const
  return (
    <fieldset className={styles.toggle} aria-label={t('label')}>
      {views.map(({ view, Icon, isOn }) => (
        <button
          key={view}
          type="button"
          aria-pressed={isOn}
          aria-label={t(view)}
          aria-keyshortcuts="v"
          title={t(view)}
          onClick={() => onListen(view !== 'timeline')}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
        </button>
      ))}
    </fieldset>
  )
}
