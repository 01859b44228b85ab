import type { RoundKind, RoundSetup } from '@/domain/pairing/round'
import { departed, idsOf, people } from '../people'

/** The rooms of the training centre. By video one meets here, or, in the second room of them, by a link of another product. */
export const rooms = {
  ampere: { id: 'ampere', name: 'Ampère', place: 'room' },
  berthelot: { id: 'berthelot', name: 'Berthelot', place: 'room' },
  visioA: { id: 'visio-a', name: 'Visio A', place: 'video' },
  curie: { id: 'curie', name: 'Curie', place: 'room' },
  daguerre: { id: 'daguerre', name: 'Daguerre', place: 'room' },
  visioB: { id: 'visio-b', name: 'Visio B', place: 'video' },
} as const satisfies Record<string, RoundSetup['rooms'][number]>

type Away = { readonly [personId: string]: 'all' | readonly string[] }

/** The set-up of a round whose slots begin at these moments (epoch ms): `t1`, `t2` and so on. */
export function setupOf(
  kind: RoundKind,
  times: readonly number[],
  roomsUsed: RoundSetup['rooms'],
  away: Away = {},
): RoundSetup {
  const slots = times.map((startsAt, index) => ({ id: `t${index + 1}`, startsAt }))
  return {
    kind,
    slots,
    rooms: [...roomsUsed],
    learnerIds: idsOf('learner'),
    supervisorIds: idsOf('supervisor'),
    supervisorsEach: 1,
    away: Object.entries(away).map(([personId, slotIds]) => ({
      personId,
      slotIds: slotIds === 'all' ? slots.map(({ id }) => id) : [...slotIds],
    })),
  }
}

/** The set-up of the day's round: a supervisor helped out in its third slot, and left the cohort since. */
export function setupOfToday(times: readonly number[]): RoundSetup {
  const away: Away = {
    [people.claire.id]: ['t2'],
    [people.julien.id]: ['t1', 't2'],
    [departed.id]: ['t1', 't2', 't4'],
  }
  const setup = setupOf('bothSeats', times, Object.values(rooms), away)
  return { ...setup, supervisorIds: [...setup.supervisorIds, departed.id] }
}
