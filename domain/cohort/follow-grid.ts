import { planFor } from '@/domain/live-session/core/plan'
import type { ObservationGrid, Phase } from '@/domain/observation/grid'
import type { CohortSettings } from './cohort-settings'

/** What settings need of a grid. */
export type GridShape = Pick<ObservationGrid, 'key' | 'version'> & {
  readonly phases: readonly Pick<Phase, 'key' | 'minutes'>[]
  readonly families: readonly { readonly key: string }[]
}

/**
 * Settings with another grid: its phases in the plan, each as long as before where there was one of that key; of what players see
 * live, what this grid has too. The same settings where the grid is already theirs.
 */
export function followGrid(settings: CohortSettings, grid: GridShape): CohortSettings {
  const { key, version } = grid
  return {
    ...settings,
    grid: { key, version },
    plan: planFor(grid, settings.plan),
    settings: { ...settings.settings, shownLive: shownIn(grid, settings.settings.shownLive) },
  }
}

/** Of what players see live, what a grid has: the current phase, and its families. */
export function shownIn({ families }: Pick<GridShape, 'families'>, shownLive: readonly string[]): string[] {
  return shownLive.filter((shown) => shown === 'phases' || families.some(({ key }) => key === shown))
}
