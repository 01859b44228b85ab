'use client'

import type { RouterOutputs } from '@/app/_trpc/types'
import type { SessionCard } from '../../_sessions/people'
import type { DaySlot, OrganisedDay } from '../_organised/day'
import { NothingAhead } from '../_organised/nothing-ahead'
import { SlotCard } from '../_organised/slot-card'
import { LeadingCard } from './leading-card'
import { leadsInOrder } from './leads-in-order'

type LeadsProps = {
  data: RouterOutputs['today']['overview']
  lead: SessionCard | null
  now: number
  isCohortNamed: boolean
}

/** What comes first, in order of time: one's own interview, and the first slot of each cohort that one plans. The first alone has the primary button. */
export function Leads({ data, lead, now, isCohortNamed }: LeadsProps) {
  const isNow = lead !== null && data.now.some(({ id }) => id === lead.id)
  const leads = leadsInOrder(lead, isNow, data.organised)
  const empty = data.organised.filter(({ slots }) => slots.length === 0)
  const roomsWith = (card: SessionCard) => {
    // The slot's own card has the wall.
    if (leads.some((each) => each.kind === 'slot' && isSlotOf(card, each))) return 0
    const found = data.together.find(
      ({ cohortId, startsAt }) => cohortId === card.cohortId && startsAt === card.scheduledFor,
    )
    return found?.rooms ?? 0
  }
  return (
    <>
      {leads.map((each, index) =>
        each.kind === 'own' ? (
          <LeadingCard
            key={each.card.id}
            card={each.card}
            isFirst={index === 0}
            rooms={roomsWith(each.card)}
            now={now}
            isNow={isNow}
            isCohortNamed={isCohortNamed}
          />
        ) : (
          <SlotCard
            key={each.day.cohortId}
            {...each}
            isFirst={index === 0}
            now={now}
            isCohortNamed={isCohortNamed}
          />
        ),
      )}
      {empty.map((day, index) => (
        <NothingAhead
          key={day.cohortId}
          day={day}
          isFirst={leads.length === 0 && index === 0}
          isCohortNamed={isCohortNamed}
        />
      ))}
    </>
  )
}

function isSlotOf(card: SessionCard, { day, slot }: { day: OrganisedDay; slot: DaySlot }): boolean {
  return day.cohortId === card.cohortId && slot.startsAt === card.scheduledFor
}
