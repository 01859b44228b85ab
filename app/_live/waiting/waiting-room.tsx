'use client'

import { useTranslations } from 'next-intl'
import { use } from 'react'
import { WherePlace } from '@/app/_kit/marks/where'
import { useDates } from '@/app/_kit/text/use-dates'
import { ZoneNote } from '@/app/_kit/text/zone-note'
import { totalMinutes } from '@/domain/live-session/core/plan'
import { capitalised } from '@/reading/words/capitalised'
import { BroughtCard } from '../brought/brought-card'
import { RoomLayout } from '../frame/room-layout'
import { MeetingContext, MeetingPlace } from '../meeting/pieces/meeting-place'
import { useFollowsMedium } from '../meeting/pieces/use-meets'
import { Absence } from '../parts/absence'
import { CancelSession } from '../parts/cancel-session'
import card from '../parts/card.module.css'
import { Changes } from '../parts/changes'
import { PeopleList } from '../parts/people-list'
import { PersonaLine } from '../parts/persona-line'
import { DeviceCard } from '../recording/room/device-card'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { OpenRoom } from './open-room'
import styles from './waiting.module.css'

const seatSentence = {
  advisor: 'asAdvisor',
  beneficiary: 'asBeneficiary',
  supervisor: 'asSupervisor',
  observer: 'asObserver',
} as const

/** Before the room opens: who, when, and one button. */
export function WaitingRoom() {
  const t = useTranslations('room')
  const errors = useTranslations('errors')
  const { room, now } = useLive()
  const { timeZone } = room.cohort
  const dates = useDates(timeZone)
  const { advisorName } = useCast()
  const { persona } = room.scenario
  const name = persona.shortName
  const meets = use(MeetingContext) !== null
  useFollowsMedium()
  return (
    <RoomLayout
      narrow={!meets}
      title={t(`waiting.title.${room.viewer.seat}`, { persona: name })}
      lead={t(`waiting.${seatSentence[room.viewer.seat]}`, { advisor: advisorName })}
    >
      <Changes />
      <div className={meets ? styles.columns : styles.column}>
        <MeetingPlace of="check" />
        <MeetingPlace of="enter" />
        <section className={`${card.card} ${card.lead} ${styles.card}`}>
          <PersonaLine />
          <dl className={styles.facts}>
            <div>
              <dt>{t('waiting.when')}</dt>
              <dd>
                {capitalised(dates.day(room.scheduledFor, now()))}, {dates.time(room.scheduledFor)}{' '}
                <ZoneNote at={room.scheduledFor} zone={timeZone} />
              </dd>
              <dd className={styles.small}>{t('waiting.minutes', { count: totalMinutes(room.plan) })}</dd>
            </div>
            <div>
              <dt>{t('waiting.where')}</dt>
              <dd>
                <WherePlace place={room.place} where={room.where} />
              </dd>
            </div>
            <div>
              <dt>{t('waiting.cohort')}</dt>
              <dd>{room.cohort.name}</dd>
            </div>
          </dl>
          <div className={styles.open}>
            {room.isArchived ? null : <OpenRoom />}
            <p>{room.isArchived ? errors('cohortArchived') : t('waiting.openHint')}</p>
          </div>
        </section>
        <DeviceCard />
        {meets ? null : <BroughtCard />}
        <section className={card.card}>
          <h2>{t('waiting.who')}</h2>
          <PeopleList />
          {room.isArchived ? null : <Absence />}
        </section>
        {meets ? <BroughtCard /> : null}
      </div>
      {room.viewer.seat === 'supervisor' && !room.isArchived ? <CancelSession /> : null}
    </RoomLayout>
  )
}
