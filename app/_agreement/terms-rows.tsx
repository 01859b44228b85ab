import {
  IconCheck,
  IconClock,
  IconMasksTheater,
  IconMicrophone,
  IconPlayerPause,
  IconUsers,
  IconVideo,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './terms-rows.module.css'

export type Terms = {
  /** What may be recorded at most; `room`: one device on the table hears everyone. */
  readonly what: 'voice' | 'voiceAndPicture' | 'room'
  /** Who may listen again, in words. */
  readonly listeners: string
  /** For how many days it is kept. */
  readonly days: number
  /** Until which day, in words, if the interview is held today; null where no day can be named. */
  readonly until: string | null
}

/** What a person agrees to when they let an interview be recorded, in six rows. */
export function TermsRows({ terms: { what, listeners, days, until } }: { terms: Terms }) {
  const t = useTranslations('recordingConsent.rows')
  const b = (words: ReactNode) => <b>{words}</b>
  const Media = what === 'voiceAndPicture' ? IconVideo : IconMicrophone
  return (
    <ul className={styles.rows}>
      <li>
        <Media size={16} stroke={1.75} aria-hidden />
        <span>{t.rich(what, { b })}</span>
      </li>
      <li>
        <IconUsers size={16} stroke={1.75} aria-hidden />
        <span>{t.rich('listeners', { b, names: listeners })}</span>
      </li>
      <li>
        <IconClock size={16} stroke={1.75} aria-hidden />
        <span>
          {until === null
            ? t.rich('daysPlain', { b, count: days })
            : t.rich('days', { b, count: days, day: until })}
        </span>
      </li>
      <li>
        <IconPlayerPause size={16} stroke={1.75} aria-hidden />
        <span>{t.rich('stop', { b })}</span>
      </li>
      <li>
        <IconCheck size={16} stroke={1.75} aria-hidden />
        <span>{t.rich('refuse', { b })}</span>
      </li>
      <li>
        <IconMasksTheater size={16} stroke={1.75} aria-hidden />
        <span>{t.rich('fiction', { b })}</span>
      </li>
    </ul>
  )
}
