import type { RouterOutputs } from '@/app/_trpc/types'
import type { Seat } from '@/domain/live-session/seat'

export type SessionCard = RouterOutputs['liveSession']['mine'][number]

type Person = SessionCard['people'][number]

/** Whoever holds a seat; an interview has several supervisors and observers at times. */
export function inSeat(card: SessionCard, seat: Seat): Person[] {
  return card.people.filter((person) => person.seat === seat)
}

/** Names of the two players, as message arguments. */
export function players(card: SessionCard, shorten: (name: string) => string = (name) => name) {
  const name = (seat: Seat) => shorten(inSeat(card, seat)[0]?.name ?? '')
  return { advisor: name('advisor'), beneficiary: name('beneficiary'), persona: card.scenario.shortName }
}
