'use client'

import { IconMasksTheater } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCast } from '@/app/_live/session/use-cast'
import { isPlayer } from '@/domain/live-session/core/seat'
import { leadsInterview } from '@/domain/live-session/marking/lead'
import { RoomLayout } from '../frame/room-layout'
import { useFollowsMedium } from '../meeting/pieces/use-meets'
import { Absence } from '../parts/absence'
import { CancelSession } from '../parts/cancel-session'
import card from '../parts/card.module.css'
import { Changes } from '../parts/changes'
import { PeopleList } from '../parts/people-list'
import { BriefingRecording } from '../recording/consent/briefing-card'
import { DeviceCard } from '../recording/room/device-card'
import { useLive } from '../session/live-session-provider'
import { BlindNote } from './blind-note'
import styles from './briefing.module.css'
import { AdvisorCard } from './cards/advisor-card'
import { BeneficiaryCard } from './cards/beneficiary-card'
import { ObserverCard } from './cards/observer-card'
import { SupervisorCard } from './cards/supervisor-card'
import { ConsentPanel } from './consent-panel'
import { ConsentStanding } from './consent-standing'
import { PlanList } from './plan-list'
import { ReadyPanel } from './ready-panel'
import { BriefingRehearsal, RehearsalCard } from './rehearsal-card'
import { SetBack } from './set-back'
import { StartPanel } from './start-panel'

const cards = {
  advisor: AdvisorCard,
  beneficiary: BeneficiaryCard,
  supervisor: SupervisorCard,
  observer: ObserverCard,
}

/** Each seat reads its own card, everybody sees who is here, and the supervisor who leads starts. */
export function Briefing() {
  const t = useTranslations('briefing')
  const room = useTranslations('room')
  const { room: seated, state } = useLive()
  const { scenario, viewer } = seated
  const persona = scenario.persona.shortName
  const { advisorName } = useCast()
  const Card = cards[viewer.seat]
  const supervises = viewer.seat === 'supervisor'
  useFollowsMedium()
  const rehearses = !isPlayer(viewer.seat) && !seated.isArchived
  const [rehearsal, setRehearsal] = useState<'not' | 'open' | 'left'>('not')
  const starts = supervises && leadsInterview(state.contract, viewer.personId)
  if (rehearses && rehearsal === 'open') return <BriefingRehearsal onLeave={() => setRehearsal('left')} />
  return (
    <RoomLayout title={t('title')} lead={room(`waiting.${leads[viewer.seat]}`, { advisor: advisorName })}>
      <p className={styles.notReal}>
        <IconMasksTheater size={20} stroke={1.5} aria-hidden />
        <span>
          <b>{t('notReal.title')}</b> {t('notReal.body', { persona })}
        </span>
      </p>
      <Changes />
      <div className={styles.columns}>
        <div className={styles.own}>
          <Card />
        </div>
        <div className={styles.shared}>
          {starts ? <StartPanel /> : <ReadyPanel />}
          {rehearses ? (
            <RehearsalCard takesFocus={rehearsal === 'left'} onOpen={() => setRehearsal('open')} />
          ) : null}
          {supervises ? <BlindNote /> : null}
          <BriefingRecording />
          <DeviceCard />
          {isPlayer(viewer.seat) ? <ConsentPanel /> : null}
          {starts ? <ConsentStanding /> : null}
          <section className={card.card}>
            <h2>{t('people.title')}</h2>
            <PeopleList />
            {seated.isArchived ? null : <Absence />}
          </section>
          <PlanList />
          <SetBack />
          {supervises ? <CancelSession /> : null}
        </div>
      </div>
    </RoomLayout>
  )
}

const leads = {
  advisor: 'asAdvisor',
  beneficiary: 'asBeneficiary',
  supervisor: 'asSupervisor',
  observer: 'asObserver',
} as const
