import { changeByHand, touchedBy } from './board'
import { judgeRound } from './judge-round'
import type { LookUp } from './look-up'
import type { PlannedSession } from './round'
import type { Verdict } from './verdict'

export type Move = { readonly slotId: string; readonly roomId: string; readonly isExchange: boolean }

type Round = {
  readonly sessions: readonly PlannedSession[]
  readonly look: LookUp
  readonly verdict: Verdict
}

/** Judging a place costs what judging the round costs. */
const mostTried = 60

/**
 * Where an interview could go without a fault for it or for one it changes places with: a free place first, then the
 * least relaxed rule, then the earliest. Null if no tried place will do.
 */
export function bestMove(sessionId: string, { sessions, look, verdict }: Round): Move | null {
  const moved = sessions.find(({ id }) => id === sessionId)
  if (!moved || moved.locked) return null
  const { slots, rooms } = look.facts.setup
  const places = slots
    .flatMap(({ id: slotId }) => rooms.map(({ id: roomId }) => ({ slotId, roomId })))
    .filter(({ slotId, roomId }) => slotId !== moved.slotId && look.isRoomFree(roomId, slotId))
    .map((place) => {
      const there = sessions.find((each) => each.slotId === place.slotId && each.roomId === place.roomId)
      return { ...place, isExchange: there !== undefined, isLocked: there?.locked ?? false }
    })
    .filter(({ isLocked }) => !isLocked)
    .sort((one, other) => Number(one.isExchange) - Number(other.isExchange))
  let best: { readonly move: Move; readonly relaxed: number } | null = null
  for (const { slotId, roomId, isExchange } of places.slice(0, mostTried)) {
    if (best && isExchange && !best.move.isExchange) break
    const then = changeByHand(sessions, { type: 'moveSession', sessionId, slotId, roomId }, look)
    const judged = judgeRound(then, look)
    const touched = touchedBy(sessions, then)
    if (touched.some((id) => (judged.sessions[id]?.faults.length ?? 0) > 0)) continue
    const relaxed = judged.relaxed.length - verdict.relaxed.length
    if (!best || relaxed < best.relaxed) best = { move: { slotId, roomId, isExchange }, relaxed }
  }
  return best?.move ?? null
}
