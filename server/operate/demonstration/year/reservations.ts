import { knowledgeAfter } from '@/domain/access/brief-knowledge'
import type { Past } from '@/domain/pairing/round'
import { type Cast, seatingOf } from '../meeting'

/** An interview that is settled and not written yet: rounds are planned so that it stays possible. */
export type Reserved = {
  readonly cast: Cast
  readonly family: string
  /** Whether its seats count among those that its people had. */
  readonly counts: boolean
}

/** By the name of the interview. */
export type Reservations = Map<string, Reserved>

/** What people have behind them, with what is settled. */
export function withReserved(past: Past, kept: Reservations): Past {
  const knowledge: Record<string, Past['knowledge'][string]> = { ...past.knowledge }
  const seats: Record<string, Past['seats'][string]> = { ...past.seats }
  for (const { cast, family, counts } of kept.values()) {
    for (const { personId, seat } of seatingOf(cast)) {
      const kind = knowledgeAfter(seat, null)
      // An observer must not advise on it elsewhere, and will know it.
      const known = { [family]: kind === 'advises' ? kind : ('knows' as const) }
      knowledge[personId] = { ...knowledge[personId], ...known }
      if (counts) seats[personId] = { ...seats[personId], [seat]: (seats[personId]?.[seat] ?? 0) + 1 }
    }
  }
  return { ...past, knowledge, seats }
}
