import { elapsedAt } from '@/domain/live-session/core/clock'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import type { PhaseInterval } from '@/domain/live-session/marking/phases'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { ObservationGrid } from '@/domain/observation/grid'

/** What the frame lacked when the opening was over. Times are interview ms; `saidAtMs` is null for what was never said. */
export type IncompleteFrame = {
  readonly atMs: number
  /** The phase that followed the opening. */
  readonly phase: string
  readonly missing: readonly { readonly item: string; readonly saidAtMs: number | null }[]
}

/**
 * Items of the frame not ticked when the opening was over, each with the time it was ticked later; null when all were ticked
 * or the opening never ended. Source: CEP cahier des charges, arrêté du 29 mars 2019.
 */
export function incompleteFrame(
  state: LiveSessionState,
  grid: ObservationGrid,
  stays: readonly PhaseInterval[],
): IncompleteFrame | null {
  const opened = afterOpening(grid, stays)
  if (!opened) return null
  const { frame } = annotationsOf(state)
  const missing = grid.frame.flatMap(({ key: item }) => {
    const saidAt = frame.get(item)
    if (saidAt !== undefined && saidAt <= opened.from) return []
    return { item, saidAtMs: saidAt === undefined ? null : elapsedAt(state.clock, saidAt) }
  })
  return missing.length > 0 ? { atMs: opened.fromMs, phase: opened.phase, missing } : null
}

/**
 * The stay that ends the opening: the first in a phase that is not for opening. An interview that begins in such a
 * phase opens with that phase, and its frame is due at its end. Null during the opening.
 */
export function afterOpening<Stay extends { readonly phase: string }>(
  grid: ObservationGrid,
  stays: readonly Stay[],
): Stay | null {
  const opening = grid.phases.filter(({ role }) => role === 'opening').map(({ key }) => key)
  const first = stays[0]?.phase
  return stays.find(({ phase }) => phase !== first && !opening.includes(phase)) ?? null
}
