import type { Turn } from '../turn'
import { turnsInOrder } from '../turns'
import {
  type Circumstances,
  type Fact,
  momentOf,
  nothing,
  refuse,
  requireSeat,
  requireStage,
} from './decision'

/** The supervisor leads the spoken order: they may give any turn of it, the next one, an earlier one or a later one. */
export function giveTurn(given: Circumstances, turn: Turn): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireStage(given, 'debrief')
  const { contract, turns } = given.state
  const order = contract ? turnsInOrder(contract.settings.speakingOrder, contract.seats) : []
  if (!order.includes(turn)) refuse('unknownTurn')
  const last = turns.at(-1)
  if (last?.turn === turn) return nothing
  return [{ type: 'turnGiven', payload: { turn }, at: Math.max(momentOf(given), last?.from ?? 0) }]
}
