import type { Contract, LiveSessionEvent } from '../event'
import type { AgreementType, LiveSessionState } from '../state'
import type { Seat } from './seat'

type Agreeing = Pick<
  LiveSessionState,
  'stage' | 'contract' | 'changes' | 'openedById' | 'focus' | 'ready' | 'entered'
>

/** The parts of a state that a change of what is agreed touches, as they are after it. */
export function agreementAfter(
  state: Agreeing,
  event: LiveSessionEvent<AgreementType>,
): Partial<LiveSessionState> {
  const before = state.contract
  if (before === null) return {}
  const after = contractAfter(before, event)
  const change = { id: event.id, type: event.type, byId: event.actorId, at: event.at, before, after }
  const changed = { contract: after, changes: [...state.changes, change] }
  switch (event.type) {
    case 'moved':
    case 'planChanged':
      return changed
    case 'scenarioChanged':
      // Nobody is ready for what they have not read.
      return { ...changed, ready: new Set() }
    case 'seatsChanged':
      return { ...changed, ...peopleAfter(state, before, after) }
    case 'briefingSetBack':
    case 'cancellationUndone':
      return {
        ...changed,
        stage: { status: 'scheduled' },
        openedById: null,
        ready: new Set(),
        entered: new Set(),
      }
    default:
      return event satisfies never
  }
}

function contractAfter(before: Contract, { type, payload }: LiveSessionEvent<AgreementType>): Contract {
  if (type !== 'seatsChanged') return { ...before, ...payload }
  const { seats, supervision } = payload
  return { ...before, seats, settings: { ...before.settings, supervision } }
}

/** What somebody said or chose in a seat that they left counts no more. */
function peopleAfter(state: Agreeing, before: Contract, after: Contract): Partial<LiveSessionState> {
  const stay = (personId: string) => seatOf(before, personId) === seatOf(after, personId)
  const advisorId = before.seats.find(({ seat }) => seat === 'advisor')?.personId
  const stays = advisorId !== undefined && stay(advisorId)
  return {
    focus: stays ? state.focus : null,
    ready: new Set([...state.ready].filter(stay)),
    entered: new Set([...state.entered].filter(stay)),
  }
}

/** The seat this person has by what is agreed; null for none. */
export function seatOf(contract: Pick<Contract, 'seats'> | null, personId: string): Seat | null {
  return contract?.seats.find((each) => each.personId === personId)?.seat ?? null
}

/** Somebody whose seat a change gave, took or made another one; null: no seat. */
export type SeatMove = { readonly personId: string; readonly from: Seat | null; readonly to: Seat | null }

/** What became of seats between two agreements: first who has a new seat, in the order of seats, then who has none any more. */
export function seatMoves(before: Pick<Contract, 'seats'>, after: Pick<Contract, 'seats'>): SeatMove[] {
  const gained = after.seats.map(({ personId, seat }) => ({
    personId,
    from: seatOf(before, personId),
    to: seat,
  }))
  const lost = before.seats
    .filter(({ personId }) => seatOf(after, personId) === null)
    .map(({ personId, seat }) => ({ personId, from: seat, to: null }))
  return [...gained.filter(({ from, to }) => from !== to), ...lost]
}
