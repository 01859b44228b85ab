import * as z from 'zod/mini'
import { localizedSchema } from '@/domain/localized'

/** The two directions of a posture, then the two of a principle. A technique is noted without direction. */
export const valenceSchema = z.enum(['demonstrated', 'missed', 'upheld', 'breached'])
export type Valence = z.infer<typeof valenceSchema>

const scaleSchema = z.enum(['demonstratedMissed', 'upheldBreached', 'none'])
const familySchema = z.enum(['posture', 'principle', 'technique'])
export type Family = z.infer<typeof familySchema>

export const techniqueGroups = ['questions', 'reformulations', 'supports', 'deviations'] as const
export type TechniqueGroup = (typeof techniqueGroups)[number]

const key = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,63}$/))
/** A physical place on the keyboard (`KeyboardEvent.code`), the same finger on AZERTY and QWERTY. */
const hotkey = z.string().check(z.regex(/^(?:Key[A-Z]|Digit[0-9])$/))
const texts = z.array(localizedSchema)

const phaseSchema = z.object({
  key,
  label: localizedSchema,
  opensWhen: localizedSchema,
  expected: texts.check(z.minLength(1)),
  redFlags: texts.check(z.minLength(1)),
  hotkey,
})
export type Phase = z.infer<typeof phaseSchema>

const codeSchema = z.object({
  key,
  family: familySchema,
  valence: scaleSchema,
  label: localizedSchema,
  shortLabel: localizedSchema,
  definition: localizedSchema,
  hint: localizedSchema,
  /** Signs that the code applies (+ for a posture or a principle). */
  positiveIndicators: texts.check(z.minLength(1)),
  /** Signs of its contrary (−); for a technique, what it is not to be confused with. */
  negativeIndicators: texts,
  /** Row of the console; techniques only. */
  group: z.nullable(z.enum(techniqueGroups)),
  shape: z.enum(['triangle', 'square', 'ring', 'dot', 'dash']),
  hotkey,
})
export type Code = z.infer<typeof codeSchema>

const frameItemSchema = z.object({
  key,
  label: localizedSchema,
  missingLabel: localizedSchema,
  /** Pressed with Shift. */
  hotkey,
})
export type FrameItem = z.infer<typeof frameItemSchema>

// Cue and note (M, N) are matched by `event.key` because M moves between layouts: KeyM on QWERTY, Semicolon on
// AZERTY. Digit0 pauses, Digit5 to Digit8 send the ready cues.
const reservedHotkeys: readonly string[] = ['KeyM', 'KeyN', 'Digit0', 'Digit5', 'Digit6', 'Digit7', 'Digit8']

/**
 * An observation grid: the versioned code book a live session is annotated with. A version is immutable once used.
 * Refuses two phases or codes with one key (self-ratings share one record), two frame items with one key, two
 * commands on one place of the keyboard, and a place the console keeps for itself.
 */
export const observationGridSchema = z
  .object({
    key: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
    version: z.int().check(z.positive()),
    title: localizedSchema,
    phases: z.array(phaseSchema).check(z.minLength(1)),
    codes: z.array(codeSchema).check(z.minLength(1)),
    frame: z.array(frameItemSchema),
  })
  .check(({ value: grid, issues }) => {
    const refuse = (message: string) => issues.push({ code: 'custom', message, input: grid })
    const marked = [...grid.phases, ...grid.codes]
    const shiftedByCodes = grid.codes.filter((code) => code.valence !== 'none').map((code) => code.hotkey)
    for (const twice of repeated(marked.map((item) => item.key))) refuse(`key used twice: ${twice}`)
    for (const twice of repeated(grid.frame.map((item) => item.key))) refuse(`frame key used twice: ${twice}`)
    for (const twice of repeated(marked.map((item) => item.hotkey))) refuse(`hotkey used twice: ${twice}`)
    for (const twice of repeated([...shiftedByCodes, ...grid.frame.map((item) => item.hotkey)]))
      refuse(`shifted hotkey used twice: ${twice}`)
    for (const { hotkey } of marked)
      if (reservedHotkeys.includes(hotkey)) refuse(`hotkey reserved: ${hotkey}`)
    for (const code of grid.codes)
      if ((code.family === 'technique') !== (code.group !== null))
        refuse(`a technique has a group, other codes have none: ${code.key}`)
  })
export type ObservationGrid = z.infer<typeof observationGridSchema>

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

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
