import * as z from 'zod/mini'
import {
  colourSchema,
  gridKey as key,
  layoutSchema,
  scaleSchema,
  shapeSchema,
  valenceSchema,
} from '../family-schema'
import { countSchema, genderSchema, phaseRoleSchema } from '../grid-schema'

/** Longest text of a grid, in characters. */
export const gridTextMaxLength = 1_000

const text = z.string().check(z.maxLength(gridTextMaxLength))
const words = z.object({ fr: text, en: text })
const texts = z.array(words).check(z.maxLength(24))
/** A field that holds nothing is not stored. */
const hotkey = z._default(z.nullable(z.string().check(z.regex(/^[A-Za-z0-9]{1,24}$/))), null)

const phase = z.object({
  ...{ key, label: words, opensWhen: words, expected: texts, redFlags: texts, hotkey },
  role: z.optional(phaseRoleSchema),
  minutes: z.optional(z.int().check(z.gte(1), z.lte(120))),
})

const family = z.object({
  ...{ key, label: words, singular: words, one: words, none: words, noted: words, shownHint: words },
  ...{ shape: shapeSchema, colour: colourSchema, valence: scaleSchema, layout: layoutSchema, lane: key },
  isRated: z.boolean(),
  groups: z.array(z.object({ key, label: words, focusLabel: z.optional(words) })).check(z.maxLength(24)),
  legend: z
    .array(
      z.object({
        shape: shapeSchema,
        valence: z._default(z.nullable(valenceSchema), null),
        label: words,
        shortLabel: words,
      }),
    )
    .check(z.maxLength(24)),
})

const code = z.object({
  ...{ key, family: key, valence: scaleSchema, label: words, shortLabel: words },
  ...{ gender: z.optional(genderSchema), shortGender: z.optional(genderSchema) },
  ...{ definition: words, hint: words, aim: z.optional(words), question: z.optional(words) },
  ...{ positiveIndicators: texts, negativeIndicators: texts },
  ...{ group: z._default(z.nullable(key), null), shape: shapeSchema, countsAs: z.array(countSchema), hotkey },
})

/**
 * A grid on the way: of the shape of a grid, where texts may be empty, lists short and places on the keyboard not given yet or
 * given twice. Whether it can be published, `gridFaults` says. Bounded, for it is stored as it comes.
 */
export const draftGridSchema = z.object({
  title: words,
  phases: z.array(phase).check(z.maxLength(8)),
  lanes: z.array(z.object({ key, label: words, namesMarks: z.boolean() })).check(z.maxLength(12)),
  families: z.array(family).check(z.maxLength(16)),
  codes: z.array(code).check(z.maxLength(120)),
  frame: z.array(z.object({ key, label: words, missingLabel: words, hotkey })).check(z.maxLength(24)),
  selfAssessment: z.optional(z.object({ moment: words, freeText: words })),
})

export type DraftGrid = z.infer<typeof draftGridSchema>
export type DraftCode = DraftGrid['codes'][number]
export type DraftFamily = DraftGrid['families'][number]
export type DraftPhase = DraftGrid['phases'][number]
export type DraftFrameItem = DraftGrid['frame'][number]
