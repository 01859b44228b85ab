import { startOf } from '@/app/_live/timeline/playhead/playhead'
import { dialResponseMs } from '@/domain/live-session/dial/dial'
import type { Disagreement } from '@/domain/live-session/figures/coding-agreement'
import type { Timeline } from '@/domain/live-session/timeline/timeline'

/** The id of the mark to show with a disagreement; null for one about phases, and where its marks were deleted since. */
export function markIdIn(each: Disagreement, { tracks }: Pick<Timeline, 'tracks'>): string | null {
  if (each.kind === 'phase') return null
  const ids = [each.a?.id, each.b?.id]
  const shown = tracks.flatMap(({ marks }) => marks).find(({ id }) => ids.includes(id))
  return shown?.id ?? null
}

/** The stretch of the timeline a disagreement is about, in milliseconds of interview time. */
export function tintOf(each: Disagreement): { readonly fromMs: number; readonly toMs: number } {
  if (each.kind === 'phase') return { fromMs: each.fromMs, toMs: each.toMs }
  return { fromMs: startOf(each.atMs), toMs: each.atMs + dialResponseMs }
}
