import type { Localized } from '@/domain/localized'
import { type ObservationGrid, ratedCodes } from './grid'

/** Longest free text of a self-assessment, in characters. */
export const selfAssessmentTextMaxLength = 2_000

/** The five-point scale: how far the advisor holds that what a code names, or a phase, was there. */
export const ratingScale: readonly { readonly value: number; readonly label: Localized }[] = [
  { value: 1, label: { fr: 'Pas du tout', en: 'Not at all' } },
  { value: 2, label: { fr: 'Un peu', en: 'A little' } },
  { value: 3, label: { fr: 'En partie', en: 'Partly' } },
  { value: 4, label: { fr: 'Largement', en: 'Largely' } },
  { value: 5, label: { fr: 'Pleinement', en: 'Fully' } },
]

/** The answer of an advisor who had no occasion to show what a code names. It is never read as a number. */
export const noOccasion = 'noOccasion'

/** A value of the scale, 1 to 5; for a code, not for a phase, also `noOccasion`. */
export type OwnRating = number | typeof noOccasion

export const momentDirections = ['succeeded', 'toRework'] as const

/** What the advisor says of the moment they keep: it went well, or they would do it otherwise. */
export type MomentDirection = (typeof momentDirections)[number]

/** The advisor's own reading of the interview: ratings by code or phase key, one moment kept, free words. */
export type SelfAssessment = {
  ratings: Record<string, OwnRating>
  /** `at`: interview ms; null if unknown. `direction`: null without a moment, and in answers of earlier releases. */
  moment: { codeKey: string | null; text: string; at: number | null; direction: MomentDirection | null }
  freeText: string
}

/** Whether the advisor keeps a moment: they wrote about it, or placed it. */
export function keepsMoment({ moment }: Pick<SelfAssessment, 'moment'>): boolean {
  return moment.text.trim() !== '' || moment.at !== null
}

/** What the form still asks for before it locks: keys without a rating, and the direction of the moment that is kept. */
export function unansweredIn(
  grid: ObservationGrid,
  answers: SelfAssessment,
): { readonly ratings: readonly string[]; readonly direction: boolean } {
  return {
    ratings: ratedKeys(grid).filter((key) => answers.ratings[key] === undefined),
    direction: keepsMoment(answers) && answers.moment.direction === null,
  }
}

/** What the advisor rates, in the order of the grid: the codes of rated families, then the phases. */
export function ratedKeys(grid: ObservationGrid): string[] {
  return [...ratedCodes(grid), ...grid.phases].map((item) => item.key)
}
