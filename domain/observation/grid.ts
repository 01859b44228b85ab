import type * as z from 'zod/mini'
import type {
  codeSchema,
  familySchema,
  frameItemSchema,
  observationGridSchema,
  phaseSchema,
  valenceSchema,
} from './grid-schema'

export type Valence = z.infer<typeof valenceSchema>
export type Family = z.infer<typeof familySchema>
export type Phase = z.infer<typeof phaseSchema>
export type Code = z.infer<typeof codeSchema>
export type FrameItem = z.infer<typeof frameItemSchema>
/** The versioned code book a live session is annotated with. A version is immutable once used. */
export type ObservationGrid = z.infer<typeof observationGridSchema>

export const techniqueGroups = ['questions', 'reformulations', 'supports', 'deviations'] as const
export type TechniqueGroup = (typeof techniqueGroups)[number]

/** The code with this key, or undefined when the grid has none. */
export function codeOf(grid: ObservationGrid, codeKey: string): Code | undefined {
  return grid.codes.find((code) => code.key === codeKey)
}

/** The family of a code, or undefined when the grid has no such code. */
export function familyOf(grid: ObservationGrid, codeKey: string): Family | undefined {
  return codeOf(grid, codeKey)?.family
}

const valences: Record<Code['valence'], readonly Valence[]> = {
  demonstratedMissed: ['demonstrated', 'missed'],
  upheldBreached: ['upheld', 'breached'],
  none: [],
}

/** The valences a mark of this code may carry, positive first; none for a code noted without direction. */
export function valencesOf(code: Pick<Code, 'valence'>): readonly Valence[] {
  return valences[code.valence]
}

/** Whether the grid knows this code and the code takes this valence (`null`: noted without direction). */
export function isValidMark(grid: ObservationGrid, codeKey: string, valence: Valence | null): boolean {
  const code = codeOf(grid, codeKey)
  if (!code) return false
  return valence === null ? code.valence === 'none' : valencesOf(code).includes(valence)
}

/** The other direction of a mark that has one; null for one noted without direction. */
export function contraryOf(code: Pick<Code, 'valence'>, valence: Valence | null): Valence | null {
  return valencesOf(code).find((each) => valence !== null && each !== valence) ?? null
}
