import type { Seating } from '../core/schedule'
import type { Seat } from '../core/seat'
import { absentees } from '../course/arrivals'
import type { LiveSessionState } from '../state'
import type { Turn } from './turn'

export type TurnStep = {
  readonly turn: Turn
  /** Those of the seat's holders who came, or all of them when none did; for the commitment, the advisor. */
  readonly personIds: readonly string[]
  /** `passed`: a later turn was given without this one. `absent`: no holder of the seat came. */
  readonly status: 'ahead' | 'now' | 'done' | 'passed' | 'absent'
  /** Time spent in it so far, in milliseconds, all its stays together. */
  readonly spentMs: number
}

/** The turns of a debrief: the seats that are held, in the order agreed, then the commitment. */
export function turnsInOrder(speakingOrder: readonly Seat[], seating: Seating): readonly Turn[] {
  return [...speakingOrder.filter((seat) => seating.some((each) => each.seat === seat)), 'commitment']
}

/** The turns of this debrief in order, each with its status at `now` (epoch ms). Empty before anything is agreed. */
export function turnSteps(
  { contract, turns, entered }: Pick<LiveSessionState, 'contract' | 'turns' | 'entered'>,
  now: number,
): readonly TurnStep[] {
  if (!contract) return []
  const absent = absentees({ contract, entered })
  const order = turnsInOrder(contract.settings.speakingOrder, contract.seats)
  const last = turns.at(-1)
  const reached = last ? order.indexOf(last.turn) : -1
  return order.map((turn, index) => {
    const stays = turns.filter((each) => each.turn === turn)
    const spentMs = stays.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0)
    const all = holders(contract.seats, turn)
    const came = all.filter((personId) => !absent.has(personId))
    return { turn, personIds: came.length === 0 ? all : came, status: statusOf(), spentMs }

    function statusOf(): TurnStep['status'] {
      if (last?.to === null && last.turn === turn) return 'now'
      if (stays.length > 0) return 'done'
      if (came.length === 0) return 'absent'
      return index < reached ? 'passed' : 'ahead'
    }
  })
}

/** Who has the floor of the debrief now; empty before the first turn and outside of the debrief. */
export function floorHolders(
  state: Pick<LiveSessionState, 'contract' | 'turns' | 'entered' | 'stage'>,
): readonly string[] {
  if (state.stage.status !== 'debrief') return []
  return turnSteps(state, 0).find(({ status }) => status === 'now')?.personIds ?? []
}

function holders(seating: Seating, turn: Turn): readonly string[] {
  const seat = turn === 'commitment' ? 'advisor' : turn
  return seating.filter((each) => each.seat === seat).map(({ personId }) => personId)
}
