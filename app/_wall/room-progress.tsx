import { IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Tag } from '@/app/_kit/marks/tag'
import { useDates } from '@/app/_kit/text/use-dates'
import { clockText } from '@/reading/words/clock-text'
import type { RoomCardProps } from './room-card-props'
import styles from './room-progress.module.css'
import { inSeat, shortNamesOf } from './use-room-words'

/** What goes on before the interview, and between it and the debrief: who is there, who has written. */
export function RoomProgress(props: RoomCardProps) {
  const { status } = props.room.card.stage
  if (status === 'selfAssessment') return <Reflecting {...props} />
  if (status === 'scheduled' || status === 'briefing') return <Waiting {...props} />
  return null
}

function Reflecting({ room, now }: RoomCardProps) {
  const t = useTranslations('wall.reflection')
  const { clock, locked } = room.card
  const { rated = 0, of = 1, hasBegun = false } = room.reflection ?? {}
  return (
    <div className={styles.progress}>
      <p className={styles.line}>{t('since', { time: clockText(now - (clock.endedAt ?? now)) })}</p>
      <ul>
        <Line room={room} seat="advisor" share={locked.includes('advisor') ? 1 : rated / of}>
          {locked.includes('advisor') ? <Done>{t('advisorDone')}</Done> : t('rated', { rated, of })}
        </Line>
        <Line room={room} seat="beneficiary" share={locked.includes('beneficiary') ? 1 : hasBegun ? 0.5 : 0}>
          {locked.includes('beneficiary') ? (
            <Done>{t('beneficiaryDone')}</Done>
          ) : (
            t(hasBegun ? 'begun' : 'notBegun')
          )}
        </Line>
      </ul>
    </div>
  )
}

function Waiting({ room, now, timeZone }: RoomCardProps) {
  const t = useTranslations('wall.waiting')
  const dates = useDates(timeZone)
  const late = Math.floor((now - room.expectedAt) / 60_000)
  return (
    <div className={styles.progress}>
      <p className={styles.line}>
        {t('expected', { time: dates.time(room.expectedAt) })}
        {late >= 1 && (
          <Tag tone="accent">
            <IconClock size={14} stroke={1.75} aria-hidden />
            {t('late', { minutes: late })}
          </Tag>
        )}
      </p>
      <ul data-plain>
        <Coming room={room} seat="advisor" />
        <Coming room={room} seat="beneficiary" />
      </ul>
    </div>
  )
}

type OfPlayer = { room: RoomCardProps['room']; seat: 'advisor' | 'beneficiary' }

function Coming({ room, seat }: OfPlayer) {
  const t = useTranslations('wall.waiting')
  const person = inSeat(room, seat)
  if (!person) return null
  const isOpen = room.card.stage.status === 'briefing'
  const isReady = room.card.ready.includes(person.personId)
  return (
    <Line room={room} seat={seat}>
      {isReady ? <Done>{t('ready')}</Done> : person.isHere ? t(isOpen ? 'reading' : 'here') : t('away')}
    </Line>
  )
}

/** One player: who, how far as a bar where there is one, and in words. */
function Line({ room, seat, share, children }: OfPlayer & { share?: number; children: ReactNode }) {
  const person = inSeat(room, seat)
  if (!person) return null
  return (
    <li>
      <span className={styles.who}>
        <Avatar name={person.name} personId={person.personId} size={24} />
        <b>{shortNamesOf(room)(person.personId)}</b>
      </span>
      {share !== undefined && (
        <span className={styles.bar} aria-hidden>
          <i style={{ width: `${share * 100}%` }} data-full={share === 1 || undefined} />
        </span>
      )}
      <span className={styles.words}>{children}</span>
    </li>
  )
}

function Done({ children }: { children: ReactNode }) {
  return (
    <span className={styles.done}>
      <IconCheck size={16} stroke={1.75} aria-hidden />
      {children}
    </span>
  )
}
