import type * as z from 'zod/mini'
import type { familySchema, groupSchema, laneSchema, valenceSchema } from './family-schema'
import type { codeSchema, frameItemSchema, observationGridSchema, phaseSchema } from './grid-schema'

export type Valence = z.infer<typeof valenceSchema>
export type Family = z.infer<typeof familySchema>
export type Group = z.infer<typeof groupSchema>
export type MarkLane = z.infer<typeof laneSchema>
export type Phase = z.infer<typeof phaseSchema>
export type Code = z.infer<typeof codeSchema>
export type Colour = Family['colour']
/** What a mark or a code looks like. */
export type MarkSign = {
  readonly shape: Code['shape']
  readonly valence: Valence | null
  /** That of its family. */
  readonly colour: Colour | null | undefined
}
/** What the figures may count a mark as. */
export type Count = Code['countsAs'][number]
/** The family of a code by its key, all that visibility needs of a grid; null for a code the grid does not know. */
export type FamilyKeyOf = (codeKey: string) => string | null
export type FrameItem = z.infer<typeof frameItemSchema>
/** The versioned code book a live session is annotated with. A version is immutable once used. */
export type ObservationGrid = z.infer<typeof observationGridSchema>

/** The code with this key, or undefined when the grid has none. */
export function codeOf(grid: ObservationGrid, codeKey: string): Code | undefined {
  return grid.codes.find((code) => code.key === codeKey)
}

/** The family of a code, or undefined when the grid has no such code or no such family. */
export function familyOf(grid: ObservationGrid, codeKey: string): Family | undefined {
  const code = codeOf(grid, codeKey)
  return code && grid.families.find((family) => family.key === code.family)
}

/** The key of the family of a code; null when the grid has no such code or no such family. */
export function familyKeyOf(grid: ObservationGrid, codeKey: string): string | null {
  return familyOf(grid, codeKey)?.key ?? null
}

/** How a code is drawn where it stands for itself: in its positive direction, in the colour of its family. */
export function signOf(grid: ObservationGrid, code: Code): MarkSign {
  return {
    shape: code.shape,
    valence: valencesOf(code)[0] ?? null,
    colour: familyOf(grid, code.key)?.colour,
  }
}

/** The codes of a family, in the order of the grid. */
export function codesOf(grid: ObservationGrid, family: Pick<Family, 'key'>): readonly Code[] {
  return grid.codes.filter((code) => code.family === family.key)
}

/** The families that have codes; of one without any there is nothing to show. */
export function filledFamilies(grid: Pick<ObservationGrid, 'families' | 'codes'>): readonly Family[] {
  return grid.families.filter(({ key }) => grid.codes.some(({ family }) => family === key))
}

/** The families whose codes the advisor rates. */
export function ratedFamilies(grid: ObservationGrid): readonly Family[] {
  return filledFamilies(grid).filter(({ isRated }) => isRated)
}

/** The codes of those families, in the order of the grid. */
export function ratedCodes(grid: ObservationGrid): readonly Code[] {
  const keys = ratedFamilies(grid).map(({ key }) => key)
  return grid.codes.filter((code) => keys.includes(code.family))
}

/** The families on whose codes observers are compared with supervisors: those the advisor rates, or all where there is none. */
export function comparedFamilies(grid: ObservationGrid): readonly Family[] {
  const rated = ratedFamilies(grid)
  return rated.length > 0 ? rated : grid.families
}

/** The codes that a situation may train and be searched by: those the advisor rates, and those noted in a direction. */
export function trainableCodes(grid: ObservationGrid): readonly Code[] {
  const rated = ratedFamilies(grid).map(({ key }) => key)
  return grid.codes.filter((code) => code.valence !== 'none' || rated.includes(code.family))
}

/** Whether marks of this code count as one of these; not for a code the grid does not know. */
export function countsAs(grid: ObservationGrid, codeKey: string, counts: readonly Count[]): boolean {
  return codeOf(grid, codeKey)?.countsAs.some((count) => counts.includes(count)) ?? false
}

/** Whether the grid has a code that counts as one of these. */
export function hasCount(grid: ObservationGrid, counts: readonly Count[]): boolean {
  return grid.codes.some((code) => countsAs(grid, code.key, counts))
}

const valences: Readonly<Record<Code['valence'], readonly Valence[]>> = {
  demonstratedMissed: ['demonstrated', 'missed'],
  upheldBreached: ['upheld', 'breached'],
  none: [],
}

/** The valences a mark of this code may carry, positive first; none for a code noted without direction. */
export function valencesOf(code: Pick<Code, 'valence'>): readonly Valence[] {
  return valences[code.valence]
}

/** Whether a mark of this direction says what was done well; not for one without direction. */
export function isPositive(valence: Valence | null): boolean {
  return valence === 'demonstrated' || valence === 'upheld'
}

/** Whether a mark of this direction says what was not; not for one without direction. */
export function isNegative(valence: Valence | null): boolean {
  return valence === 'missed' || valence === 'breached'
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

/** Gender of the French name of a code, or of its short name. */
export function genderOf(
  { gender, shortGender }: Pick<Code, 'gender' | 'shortGender'>,
  isShort = false,
): 'feminine' | 'masculine' {
  return (isShort ? shortGender : undefined) ?? gender ?? 'masculine'
}
