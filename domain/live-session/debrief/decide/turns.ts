import type { Seat } from '../../core/seat'
import {
  type Circumstances,
  type CommandOf,
  type Fact,
  momentOf,
  nothing,
  refuse,
  requireSeat,
  requireStage,
} from '../../decide/decision'
import { shutViews } from '../../views'
import { turnsInOrder } from '../turns'

/** Gives any turn, in any order. A turn opens its speaker's view; the commitment opens all that are left. */
function giveTurn(given: Circumstances, { turn }: CommandOf<'giveTurn'>): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireStage(given, 'debrief')
  const { contract, turns } = given.state
  const order = contract ? turnsInOrder(contract.settings.speakingOrder, contract.seats) : []
  if (!order.includes(turn)) refuse('unknownTurn')
  const last = turns.at(-1)
  if (last?.turn === turn) return nothing
  return [
    { type: 'turnGiven', payload: { turn }, at: Math.max(momentOf(given), last?.from ?? 0) },
    ...open(given, turn === 'commitment' ? shutViews(given.state) : [turn]),
  ]
}

/** The supervisor opens views without giving a turn. What has been opened stays open. */
function openViews(given: Circumstances, { seats }: CommandOf<'openViews'>): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireStage(given, 'debrief')
  return open(given, seats)
}

function open({ state }: Circumstances, seats: readonly Seat[]): readonly Fact[] {
  const opened = shutViews(state).filter((seat) => seats.includes(seat))
  return opened.length === 0 ? nothing : [{ type: 'viewsOpened', payload: { seats: opened } }]
}

export const turnRules = { giveTurn, openViews }
