import * as z from 'zod/mini'
import { localizedSchema } from '@/domain/localized-schema'
import { techniqueGroups } from './grid'

/** The two directions of a posture, then the two of a principle. A technique is noted without direction. */
export const valenceSchema = z.enum(['demonstrated', 'missed', 'upheld', 'breached'])

const scaleSchema = z.enum(['demonstratedMissed', 'upheldBreached', 'none'])
export const familySchema = z.enum(['posture', 'principle', 'technique'])

const key = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,63}$/))
/** A physical place on the keyboard (`KeyboardEvent.code`), the same finger on AZERTY and QWERTY. */
const hotkey = z.string().check(z.regex(/^(?:Key[A-Z]|Digit[0-9])$/))
const texts = z.array(localizedSchema)

export const phaseSchema = z.object({
  key,
  label: localizedSchema,
  opensWhen: localizedSchema,
  expected: texts.check(z.minLength(1)),
  redFlags: texts.check(z.minLength(1)),
  hotkey,
})

export const codeSchema = z.object({
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

export const frameItemSchema = z.object({
  key,
  label: localizedSchema,
  missingLabel: localizedSchema,
  /** Pressed with Shift. */
  hotkey,
})

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

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
