import type { Seat } from '@/domain/live-session/core/seat'
import type { Agreed, Effect } from './change'

/** Why a letter tells of an interview, the most telling first. */
export const causes = ['cancelled', 'noSeat', 'newSeat', 'hour', 'partner', 'supervisor', 'place'] as const
export type Cause = (typeof causes)[number]

/** One interview in a person's letter: what was agreed with them before, and what of it is new. */
export type ToldChange = {
  readonly liveSessionId: string
  /** Epoch ms. */
  readonly from: number
  /** Their seat before; null where they had none. */
  readonly seat: Seat | null
  readonly causes: readonly Cause[]
}

/**
 * Letters about these effects, one for each person, in order of hours. None about unchanged things, nor to absent
 * people (`absentIds`) about a seat they lose: they said that they cannot come.
 */
export function lettersOf(
  effects: readonly Effect[],
  absentIds: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, readonly ToldChange[]> {
  const letters = new Map<string, ToldChange[]>()
  const inOrder = [...effects].sort((one, other) => one.before.scheduledFor - other.before.scheduledFor)
  for (const { before, after } of inOrder) {
    for (const personId of peopleOf(before, after)) {
      const found = causesFor(personId, before, after)
      const isKnown = absentIds.has(personId) && (found[0] === 'noSeat' || found[0] === 'cancelled')
      if (found.length === 0 || isKnown) continue
      const { liveSessionId, scheduledFor: from } = before
      const told = { liveSessionId, from, seat: seatIn(before, personId), causes: found }
      letters.set(personId, [...(letters.get(personId) ?? []), told])
    }
  }
  return letters
}

function peopleOf(before: Agreed, after: Agreed | null): ReadonlySet<string> {
  return new Set([...before.seats, ...(after?.seats ?? [])].map(({ personId }) => personId))
}

function causesFor(personId: string, before: Agreed, after: Agreed | null): readonly Cause[] {
  const [had, has] = [seatIn(before, personId), after && seatIn(after, personId)]
  if (after === null) return had === null ? [] : ['cancelled']
  if (has === null) return had === null ? [] : ['noSeat']
  if (had !== has) return ['newSeat']
  const plays = has === 'advisor' || has === 'beneficiary'
  const other = has === 'advisor' ? 'beneficiary' : 'advisor'
  const isOther = (seat: Seat) => idsIn(before, seat) !== idsIn(after, seat)
  const isElsewhere =
    before.place !== after.place || JSON.stringify(before.where) !== JSON.stringify(after.where)
  const found: Record<Cause, boolean> = {
    cancelled: false,
    noSeat: false,
    newSeat: false,
    hour: before.scheduledFor !== after.scheduledFor,
    partner: plays ? isOther(other) : isOther('advisor') || isOther('beneficiary'),
    supervisor: plays && isOther('supervisor'),
    place: isElsewhere,
  }
  return causes.filter((cause) => found[cause])
}

function seatIn({ seats }: Agreed, personId: string): Seat | null {
  return seats.find((each) => each.personId === personId)?.seat ?? null
}

function idsIn({ seats }: Agreed, seat: Seat): string {
  const ids = seats.filter((each) => each.seat === seat).map(({ personId }) => personId)
  return ids.sort().join()
}
