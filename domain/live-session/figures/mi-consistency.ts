import { hasCount, type ObservationGrid, type Valence } from '@/domain/observation/grid'
import { countOf } from './counted'

/** How many acts were in the spirit of motivational interviewing, and how many against it; null for what the grid has no code for. */
export type MiConsistency = { readonly adherent: number | null; readonly nonAdherent: number | null }

/**
 * MI-adherent and MI-non-adherent acts, counted and never set off against each other; null where the grid has a code for
 * neither. Source: MITI 4 (PMC5539964), which has thresholds for neither total.
 */
export function miConsistency(
  grid: ObservationGrid,
  marks: readonly { readonly codeKey: string; readonly valence: Valence | null }[],
): MiConsistency | null {
  const count = (kind: 'miAdherent' | 'miNonAdherent') =>
    hasCount(grid, [kind]) ? countOf(grid, marks, [kind]) : null
  const counts = { adherent: count('miAdherent'), nonAdherent: count('miNonAdherent') }
  return counts.adherent === null && counts.nonAdherent === null ? null : counts
}
