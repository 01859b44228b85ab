import * as z from 'zod/mini'
import { localizedSchema } from '@/domain/localized-schema'

/** A direction says whether the mark is for the person or against: shown or missed, upheld or breached. */
export const valenceSchema = z.enum(['demonstrated', 'missed', 'upheld', 'breached'])

/** The pair of directions a mark may take; `none` for marks noted without direction. */
const scaleSchema = z.enum(['demonstratedMissed', 'upheldBreached', 'none'])

/** Each shape is a drawing. A triangle and a square have a second drawing for the contrary direction, the others have not. */
const shapeSchema = z.enum(['triangle', 'square', 'ring', 'dot', 'dash'])
const directedShapes: readonly string[] = ['triangle', 'square']

/** Names of colour tokens. */
const colourSchema = z.enum(['teal', 'violet', 'slate'])

/**
 * How the console lays a family out: `tallied` gives each code a row with two buttons and what this phase has shown of it,
 * `paired` a double button, `chips` one small button, a line for each group.
 */
const layoutSchema = z.enum(['tallied', 'paired', 'chips'])

/** What the figures may count a mark as. A reflection is neither simple nor complex where the grid does not tell them apart. */
const countSchema = z.enum([
  'question',
  'reflection',
  'simpleReflection',
  'complexReflection',
  'summary',
  'advice',
  'informationWithoutPermission',
])

const key = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,63}$/))
/** A physical place on the keyboard (`KeyboardEvent.code`), the same finger on AZERTY and QWERTY. */
const hotkey = z.string().check(z.regex(/^(?:Key[A-Z]|Digit[0-9])$/))
const texts = z.array(localizedSchema)

/** What stands beside the keys of families, in settings (the current phase) and on the timeline; no family is called so. */
const reservedFamilyKeys: readonly string[] = ['phases', 'cue', 'reveal', 'recalled', 'thread']

export const phaseSchema = z.object({
  key,
  label: localizedSchema,
  opensWhen: localizedSchema,
  expected: texts.check(z.minLength(1)),
  redFlags: texts.check(z.minLength(1)),
  hotkey,
})

/** One row of marks on the timeline. */
export const laneSchema = z.object({
  key,
  label: localizedSchema,
  /** Whether the timeline writes the name of a mark beside its shape where there is room. */
  namesMarks: z.boolean(),
})

export const groupSchema = z.object({
  key,
  label: localizedSchema,
  /** Its heading where an advisor chooses what to work on; the label where it has none. */
  focusLabel: z.optional(localizedSchema),
})

/** A family of codes: what its codes are called, how they look and where they are placed. */
export const familySchema = z.object({
  key,
  /** Several of its codes, as a heading. */
  label: localizedSchema,
  /** One of its codes: as a heading, and inside a sentence with its article (“a posture”, “no posture”). */
  singular: localizedSchema,
  one: localizedSchema,
  none: localizedSchema,
  /** Heading of counts of its marks. */
  noted: localizedSchema,
  /** What it means for the players to see its marks during the interview. */
  shownHint: localizedSchema,
  /** Stands for the whole family where marks are filtered. */
  shape: shapeSchema,
  colour: colourSchema,
  valence: scaleSchema,
  layout: layoutSchema,
  /** Key of the lane its marks are placed on. */
  lane: key,
  /** Whether the advisor rates each of its codes, which then need directions; observers are compared on those codes. */
  isRated: z.boolean(),
  /** Rows of its codes; none for a family that is shown as a whole. */
  groups: z.array(groupSchema),
  /** What each of its shapes says, in the order of the legend. */
  legend: z.array(
    z.object({
      shape: shapeSchema,
      valence: z.nullable(valenceSchema),
      label: localizedSchema,
      shortLabel: localizedSchema,
    }),
  ),
})

export const codeSchema = z.object({
  key,
  /** Key of its family. */
  family: key,
  valence: scaleSchema,
  label: localizedSchema,
  shortLabel: localizedSchema,
  definition: localizedSchema,
  hint: localizedSchema,
  /** Signs that the code applies, in its positive direction where it has two. */
  positiveIndicators: texts.check(z.minLength(1)),
  /** Signs of its negative direction; without directions, what the code is not to be confused with. */
  negativeIndicators: texts,
  /** Key of its group in the family; null where the family has none. */
  group: z.nullable(key),
  shape: shapeSchema,
  countsAs: z.array(countSchema),
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
// AZERTY. KeyL turns a mark into its contrary, Digit0 pauses, Digit5 to Digit8 send the ready cues.
const reservedHotkeys: readonly string[] = [
  'KeyL',
  'KeyM',
  'KeyN',
  'Digit0',
  'Digit5',
  'Digit6',
  'Digit7',
  'Digit8',
]

/**
 * An observation grid: the versioned code book a live session is annotated with. A version is immutable once used.
 * Refused, each with its reason: a key or a place on the keyboard used twice, a place the console keeps for itself, a code
 * that does not fit its family, a family on no lane. Phases and codes share their keys: self-ratings hold both.
 */
export const observationGridSchema = z
  .object({
    key: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
    version: z.int().check(z.positive()),
    title: localizedSchema,
    phases: z.array(phaseSchema).check(z.minLength(1)),
    lanes: z.array(laneSchema).check(z.minLength(1)),
    families: z.array(familySchema).check(z.minLength(1)),
    codes: z.array(codeSchema).check(z.minLength(1)),
    frame: z.array(frameItemSchema),
  })
  .check(({ value: grid, issues }) => {
    for (const message of [...keyFaults(grid), ...hotkeyFaults(grid), ...familyFaults(grid)])
      issues.push({ code: 'custom', message, input: grid })
  })

type Grid = {
  readonly phases: readonly z.infer<typeof phaseSchema>[]
  readonly lanes: readonly z.infer<typeof laneSchema>[]
  readonly families: readonly z.infer<typeof familySchema>[]
  readonly codes: readonly z.infer<typeof codeSchema>[]
  readonly frame: readonly z.infer<typeof frameItemSchema>[]
}

function keyFaults({ phases, lanes, families, codes, frame }: Grid): string[] {
  const twice = (name: string, items: readonly { key: string }[]) =>
    repeated(items.map((item) => item.key)).map((key) => `${name} used twice: ${key}`)
  return [
    ...twice('key', [...phases, ...codes]),
    ...twice('frame key', frame),
    ...twice('lane key', lanes),
    ...twice('family key', families),
    ...families.flatMap(({ groups }) => twice('group key', groups)),
  ]
}

function hotkeyFaults({ phases, codes, frame }: Grid): string[] {
  const marked = [...phases, ...codes].map((item) => item.hotkey)
  const shiftedByCodes = codes.filter((code) => code.valence !== 'none').map((code) => code.hotkey)
  return [
    ...repeated(marked).map((each) => `hotkey used twice: ${each}`),
    ...repeated([...shiftedByCodes, ...frame.map((item) => item.hotkey)]).map(
      (each) => `shifted hotkey used twice: ${each}`,
    ),
    ...marked.filter((each) => reservedHotkeys.includes(each)).map((each) => `hotkey reserved: ${each}`),
  ]
}

function familyFaults({ lanes, families, codes }: Grid): string[] {
  return [
    ...families.flatMap((family) => [
      ...(reservedFamilyKeys.includes(family.key) ? [`family key reserved: ${family.key}`] : []),
      ...(lanes.some((lane) => lane.key === family.lane) ? [] : [`family on no lane: ${family.key}`]),
      ...((family.layout === 'chips') === (family.valence === 'none')
        ? []
        : [`layout does not fit the valence: ${family.key}`]),
      ...(family.isRated && family.valence === 'none' ? [`rated without directions: ${family.key}`] : []),
    ]),
    ...codes.flatMap((code) => {
      const family = families.find((each) => each.key === code.family)
      return family ? codeFaults(code, family) : [`unknown family: ${code.key}`]
    }),
  ]
}

function codeFaults(code: Grid['codes'][number], family: Grid['families'][number]): string[] {
  const isGrouped =
    family.groups.length === 0 ? code.group === null : family.groups.some(({ key }) => key === code.group)
  return [
    ...(code.valence === family.valence ? [] : [`valence is not its family’s: ${code.key}`]),
    ...(isGrouped ? [] : [`group is not of its family: ${code.key}`]),
    ...(code.valence === 'none' || directedShapes.includes(code.shape)
      ? []
      : [`shape has one direction only: ${code.key}`]),
    ...repeated(code.countsAs).map((count) => `counts twice as ${count}: ${code.key}`),
  ]
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
