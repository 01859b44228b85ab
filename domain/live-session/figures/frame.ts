import { annotationsOf } from '@/domain/live-session/annotations'
import { elapsedAt } from '@/domain/live-session/clock'
import type { PhaseInterval } from '@/domain/live-session/phases'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { ObservationGrid } from '@/domain/observation/grid'

/** What the frame lacked when the first phase was left. Times are interview ms; `saidAtMs` is null for what was never said. */
export type IncompleteFrame = {
  readonly atMs: number
  /** The phase that followed the first one. */
  readonly phase: string
  readonly missing: readonly { readonly item: string; readonly saidAtMs: number | null }[]
}

/**
 * Items of the frame not ticked when the first phase was left, each with the time it was ticked later; null when all were
 * ticked or the first phase was never left. Source: CEP cahier des charges, arrêté du 29 mars 2019.
 */
export function incompleteFrame(
  state: LiveSessionState,
  grid: ObservationGrid,
  stays: readonly PhaseInterval[],
): IncompleteFrame | null {
  const opened = stays.find((stay) => stay.phase !== stays[0]?.phase)
  if (!opened) return null
  const { frame } = annotationsOf(state)
  const missing = grid.frame.flatMap(({ key: item }) => {
    const saidAt = frame.get(item)
    if (saidAt !== undefined && saidAt <= opened.from) return []
    return { item, saidAtMs: saidAt === undefined ? null : elapsedAt(state.clock, saidAt) }
  })
  return missing.length > 0 ? { atMs: opened.fromMs, phase: opened.phase, missing } : null
}
