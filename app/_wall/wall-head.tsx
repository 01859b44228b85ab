import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { moodOf, roomMoods } from '@/domain/live-session/wall/slot'
import { capitalised } from '@/reading/words/capitalised'
import { agreementOf } from '@/reading/words/nouns'
import type { WallRoom, WallView } from './use-wall'
import styles from './wall-head.module.css'

type WallHeadProps = {
  wall: WallView
  now: number
  back: string
  /** Since when the wall could not be read, epoch ms; null while it can. */
  unreadSince: number | null
}

/** Which slot this is, how its rooms stand in numbers, and the time. */
export function WallHead({ wall, now, back, unreadSince }: WallHeadProps) {
  const t = useTranslations('wall')
  const dates = useDates(wall.timeZone)
  const { round, startsAt, rooms } = wall
  const time = startsAt === null ? '' : dates.time(startsAt)
  const title = round ? t('titleInRound', { round: round.title, time }) : t('title', { time })
  return (
    <header className={styles.head}>
      <ButtonLink href={back} square aria-label={t(round && wall.mayPlan ? 'backToRound' : 'backToCohort')}>
        <IconArrowLeft size={16} stroke={1.5} aria-hidden />
      </ButtonLink>
      <div className={styles.words}>
        <h1>{startsAt === null ? t('pageTitle') : title}</h1>
        <p>
          {startsAt === null
            ? wall.cohortName
            : t('line', {
                day: capitalised(dates.day(startsAt, now)),
                rooms: rooms.length,
                ...peopleIn(rooms),
              })}
        </p>
      </div>
      <Counts rooms={rooms} now={now} />
      <span className={styles.clock} aria-label={t('clock')} role="timer">
        {dates.time(now)}
      </span>
      <p className={styles.offline} role="status">
        {unreadSince === null ? '' : t('offline', { time: dates.time(unreadSince) })}
      </p>
    </header>
  )
}

function Counts({ rooms, now }: { rooms: readonly WallRoom[]; now: number }) {
  const t = useTranslations('wall')
  const moods = rooms.map(({ card }) => moodOf(card, now))
  return (
    <ul className={styles.counts} aria-label={t('counts')}>
      {roomMoods.map((mood) => {
        const count = moods.filter((each) => each === mood).length
        if (count === 0) return null
        return (
          <li key={mood} data-mood={mood}>
            <b>{count}</b> {t(`count.${mood}`, { count })}
          </li>
        )
      })}
    </ul>
  )
}

function peopleIn(rooms: readonly WallRoom[]) {
  const people = rooms.flatMap((room) => room.people)
  const those = (isSupervisor: boolean) => {
    const found = people.filter(({ seat }) => (seat === 'supervisor') === isSupervisor)
    return agreementOf([...new Map(found.map((each) => [each.personId, each])).values()])
  }
  const [learners, supervisors] = [those(false), those(true)]
  return {
    learners: learners.count,
    learnersForm: learners.form,
    supervisors: supervisors.count,
    supervisorsForm: supervisors.form,
  }
}
