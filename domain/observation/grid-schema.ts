import * as z from 'zod/mini'
import { localizedSchema } from '@/domain/localized-schema'
import {
  directedShapes,
  familySchema,
  gridKey as key,
  laneSchema,
  scaleSchema,
  shapeSchema,
} from './family-schema'
import { fewestPhases, mostPhases } from './phase-count'

/** What the figures may count a mark as. A reflection is neither simple nor complex where the grid does not tell them apart. */
const countSchema = z.enum([
  'question',
  'reflection',
  'simpleReflection',
  'complexReflection',
  'summary',
  'advice',
  'informationWithoutPermission',
  'miAdherent',
  'miNonAdherent',
])

// Counts of which a mark can be one only: a figure would count it twice, or for and against.
const exclusiveCounts: readonly (readonly string[])[] = [
  ['question', 'reflection', 'simpleReflection', 'complexReflection'],
  ['miAdherent', 'miNonAdherent'],
]

/** A physical place on the keyboard (`KeyboardEvent.code`), the same finger on AZERTY and QWERTY. */
const hotkey = z.string().check(z.regex(/^(?:Key[A-Z]|Digit[0-9])$/))

/** What a phase is for, which figures go by: two phases may be for the same. */
const phaseRoleSchema = z.enum(['opening', 'exploring', 'concluding'])
const texts = z.array(localizedSchema)

/** What stands beside the keys of families, in settings (the current phase) and on the timeline; no family is called so. */
const reservedFamilyKeys: readonly string[] = ['phases', 'cue', 'reveal', 'recalled', 'stop', 'thread']

export const phaseSchema = z.object({
  key,
  label: localizedSchema,
  opensWhen: localizedSchema,
  expected: texts.check(z.minLength(1)),
  redFlags: texts.check(z.minLength(1)),
  role: phaseRoleSchema,
  /** Its length in a plan that says nothing of it, in minutes. */
  minutes: z.int().check(z.gte(1), z.lte(120)),
  hotkey,
})

const genderSchema = z.enum(['feminine', 'masculine'])

export const codeSchema = z.object({
  key,
  /** Key of its family. */
  family: key,
  valence: scaleSchema,
  label: localizedSchema,
  shortLabel: localizedSchema,
  /** Gender of its French name, which words about its marks agree with; masculine where a grid does not say. */
  gender: z.optional(genderSchema),
  /** The same of its short name, where that is another one. */
  shortGender: z.optional(genderSchema),
  definition: localizedSchema,
  hint: localizedSchema,
  /** What an advisor who has chosen it as their focus sets out to do, as one act; grids of older releases have none. */
  aim: z.optional(localizedSchema),
  /** Signs that the code applies, in its positive direction where it has two. */
  positiveIndicators: texts.check(z.minLength(1)),
  /** Signs of its negative direction; without directions, what the code is not to be confused with. */
  negativeIndicators: texts,
  /** Key of its group in the family; null where the family has none. */
  group: z.nullable(key),
  shape: shapeSchema,
  /** A mark that says the act was missing, or the principle breached, counts as none of these. */
  countsAs: z.array(countSchema),
  /** Null for a code that is noted with the pointer alone, until somebody gives it a key. */
  hotkey: z.nullable(hotkey),
  /** What the advisor is asked of it in the self-assessment; its definition where there is no question. */
  question: z.optional(localizedSchema),
})

export const frameItemSchema = z.object({
  key,
  label: localizedSchema,
  missingLabel: localizedSchema,
  /** Pressed with Shift. */
  hotkey,
})

// Cue and note (M, N) are matched by `event.key` because M moves between layouts: KeyM on QWERTY, Semicolon on
// AZERTY. KeyL turns a mark into its contrary, Digit0 pauses, Digit5 to Digit8 send the ready cues. With Shift, KeyM writes
// the question mark of AZERTY, and Digit6 to Digit9 send icons.
/** Where the keys of phases may be. */
const phaseHotkeys: readonly string[] = ['Digit1', 'Digit2', 'Digit3', 'Digit4']
/** Where the keys of codes may be: letters but three. */
export const codeHotkeys: readonly string[] = [...'QWERTYUIOPASDFGHJKZXCVB'].map((letter) => `Key${letter}`)
/** Where the keys of frame items may be, with Shift. */
const frameHotkeys: readonly string[] = [...phaseHotkeys, 'Digit5', ...codeHotkeys, 'KeyL', 'KeyN']

/**
 * An observation grid: the versioned code book a live session is annotated with. A version is immutable once used.
 * Refused, each with its reason: a key or a place on the keyboard used twice, a place the console keeps for itself, a code
 * that does not fit its family or counts as two things that exclude each other, a family on no lane. Phases and codes share
 * their keys: self-ratings hold both.
 */
export const observationGridSchema = z
  .object({
    key: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
    version: z.int().check(z.positive()),
    title: localizedSchema,
    phases: z.array(phaseSchema).check(z.minLength(fewestPhases), z.maxLength(mostPhases)),
    lanes: z.array(laneSchema).check(z.minLength(1)),
    families: z.array(familySchema).check(z.minLength(1)),
    codes: z.array(codeSchema).check(z.minLength(1)),
    frame: z.array(frameItemSchema),
    /** How the two open questions of the self-assessment are put; as the product puts them where the grid does not say. */
    selfAssessment: z.optional(z.object({ moment: localizedSchema, freeText: localizedSchema })),
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
  const keysOf = (items: readonly { hotkey: string | null }[]) => items.flatMap((item) => item.hotkey ?? [])
  const shiftedByCodes = keysOf(codes.filter((code) => code.valence !== 'none'))
  const outside = (items: readonly { hotkey: string | null }[], places: readonly string[]) =>
    keysOf(items).filter((each) => !places.includes(each))
  return [
    ...repeated(keysOf([...phases, ...codes])).map((each) => `hotkey used twice: ${each}`),
    ...repeated([...shiftedByCodes, ...keysOf(frame)]).map((each) => `shifted hotkey used twice: ${each}`),
    ...[
      ...outside(phases, phaseHotkeys),
      ...outside(codes, codeHotkeys),
      ...outside(frame, frameHotkeys),
    ].map((each) => `hotkey reserved: ${each}`),
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
    ...exclusiveCounts
      .map((counts) => counts.filter((count) => code.countsAs.some((each) => each === count)))
      .filter((counts) => counts.length > 1)
      .map((counts) => `counts as ${counts.join(' and ')}: ${code.key}`),
  ]
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
