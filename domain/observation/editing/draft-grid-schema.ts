import * as z from 'zod/mini'
import {
  colourSchema,
  gridKey as key,
  layoutSchema,
  scaleSchema,
  shapeSchema,
  valenceSchema,
} from '../family-schema'
import { gridBounds } from '../grid-bounds'
import { countsSchema, genderSchema, phaseRoleSchema } from '../grid-schema'

const text = z.string().check(z.maxLength(gridBounds.text))
const words = z.object({ fr: text, en: text })
const texts = z.array(words).check(z.maxLength(gridBounds.texts))
/** A field that holds nothing is not stored. */
const hotkey = z._default(z.nullable(z.string().check(z.regex(/^[A-Za-z0-9]{1,24}$/))), null)

const phase = z.object({
  key,
  label: words,
  opensWhen: words,
  expected: texts,
  redFlags: texts,
  hotkey,
  role: z.optional(phaseRoleSchema),
  minutes: z.optional(z.int().check(z.gte(1), z.lte(120))),
})

const family = z.object({
  key,
  label: words,
  singular: words,
  one: words,
  none: words,
  noted: words,
  shownHint: words,
  shape: shapeSchema,
  colour: colourSchema,
  valence: scaleSchema,
  layout: layoutSchema,
  lane: key,
  isRated: z.boolean(),
  groups: z
    .array(z.object({ key, label: words, focusLabel: z.optional(words) }))
    .check(z.maxLength(gridBounds.groups)),
  legend: z
    .array(
      z.object({
        shape: shapeSchema,
        valence: z._default(z.nullable(valenceSchema), null),
        label: words,
        shortLabel: words,
      }),
    )
    .check(z.maxLength(gridBounds.legend)),
})

const code = z.object({
  key,
  family: key,
  valence: scaleSchema,
  label: words,
  shortLabel: words,
  gender: z.optional(genderSchema),
  shortGender: z.optional(genderSchema),
  definition: words,
  hint: words,
  aim: z.optional(words),
  question: z.optional(words),
  positiveIndicators: texts,
  negativeIndicators: texts,
  group: z._default(z.nullable(key), null),
  shape: shapeSchema,
  countsAs: countsSchema,
  hotkey,
})

/**
 * An unfinished grid: texts may be empty, lists short, places on the keyboard missing or doubled. `gridFaults` says
 * whether it can be published. Bounded, since it is stored as it comes.
 */
export const draftGridSchema = z.object({
  title: words,
  phases: z.array(phase).check(z.maxLength(8)),
  lanes: z
    .array(z.object({ key, label: words, namesMarks: z.boolean() }))
    .check(z.maxLength(gridBounds.lanes)),
  families: z.array(family).check(z.maxLength(gridBounds.families)),
  codes: z.array(code).check(z.maxLength(gridBounds.codes)),
  frame: z
    .array(z.object({ key, label: words, missingLabel: words, hotkey }))
    .check(z.maxLength(gridBounds.frame)),
  selfAssessment: z.optional(z.object({ moment: words, freeText: words })),
})

export type DraftGrid = z.infer<typeof draftGridSchema>
export type DraftCode = DraftGrid['codes'][number]
export type DraftFamily = DraftGrid['families'][number]
export type DraftPhase = DraftGrid['phases'][number]
export type DraftFrameItem = DraftGrid['frame'][number]
