import type { RouterOutputs } from '@/app/_trpc/types'
import type { Seat } from '@/domain/live-session/core/seat'
import { stillCounts } from '@/domain/live-session/core/supervises'
import { shortNames } from '@/reading/names/tell-apart'

export type SessionCard = RouterOutputs['liveSession']['mine'][number]

type Person = SessionCard['people'][number]

/** Who holds a seat, without supervisors who left before it was held; an interview has several supervisors and observers at times. */
export function inSeat(card: SessionCard, seat: Seat): Person[] {
  return card.people.filter((person) => person.seat === seat && stillCounts(person, card.status))
}

/** Names of the two players and the viewer's form, as message arguments; `short`: as people call each other in that interview. */
export function players(card: SessionCard, length: 'whole' | 'short' = 'whole') {
  const short = length === 'short' ? shortNames(card.people) : null
  const name = (seat: Seat) => {
    const person = inSeat(card, seat)[0]
    return (person && short?.get(person.personId)) ?? person?.name ?? ''
  }
  return {
    advisor: name('advisor'),
    beneficiary: name('beneficiary'),
    persona: card.scenario.shortName,
    form: card.form,
  }
}
