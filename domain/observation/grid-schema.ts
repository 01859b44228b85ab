import * as z from 'zod/mini'
import { familySchema, gridKey as key, laneSchema, scaleSchema, shapeSchema } from './family-schema'
import { gridBounds } from './grid-bounds'
import { ruleFaults } from './grid-rules'
import { gridTextSchema } from './grid-text-schema'
import { fewestPhases, mostPhases } from './phase-count'

/** What the figures may count a mark as. A reflection is neither simple nor complex where the grid does not tell them apart. */
export const countSchema = z.enum([
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

export const countsSchema = z.array(countSchema).check(z.maxLength(countSchema.options.length))

/** A physical place on the keyboard (`KeyboardEvent.code`), the same finger on AZERTY and QWERTY. */
const hotkey = z.string().check(z.regex(/^(?:Key[A-Z]|Digit[0-9])$/))

/** What a phase is for, which figures go by: two phases may be for the same. */
export const phaseRoleSchema = z.enum(['opening', 'exploring', 'concluding'])
const texts = z.array(gridTextSchema).check(z.maxLength(gridBounds.texts))

export const phaseSchema = z.object({
  key,
  label: gridTextSchema,
  opensWhen: gridTextSchema,
  expected: texts.check(z.minLength(1)),
  redFlags: texts.check(z.minLength(1)),
  role: phaseRoleSchema,
  /** Its length in a plan that says nothing of it, in minutes. */
  minutes: z.int().check(z.gte(1), z.lte(120)),
  hotkey,
})

export const genderSchema = z.enum(['feminine', 'masculine'])

export const codeSchema = z.object({
  key,
  /** Key of its family. */
  family: key,
  valence: scaleSchema,
  label: gridTextSchema,
  shortLabel: gridTextSchema,
  /** Gender of its French name, which words about its marks agree with; masculine where a grid does not say. */
  gender: z.optional(genderSchema),
  /** The same of its short name, where that is another one. */
  shortGender: z.optional(genderSchema),
  definition: gridTextSchema,
  hint: gridTextSchema,
  /** What an advisor who has chosen it as their focus sets out to do, as one act; grids of older releases have none. */
  aim: z.optional(gridTextSchema),
  /** Signs that the code applies, in its positive direction where it has two. */
  positiveIndicators: texts.check(z.minLength(1)),
  /** Signs of its negative direction; without directions, what the code is not to be confused with. */
  negativeIndicators: texts,
  /** Key of its group in the family; null where the family has none. */
  group: z.nullable(key),
  shape: shapeSchema,
  /** A mark that says the act was missing, or the principle breached, counts as none of these. */
  countsAs: countsSchema,
  /** Null for a code that is noted with the pointer alone, until an author gives it a key. */
  hotkey: z.nullable(hotkey),
  /** What the advisor is asked of it in the self-assessment; its definition where there is no question. */
  question: z.optional(gridTextSchema),
})

export const frameItemSchema = z.object({
  key,
  label: gridTextSchema,
  missingLabel: gridTextSchema,
  /** Pressed with Shift. */
  hotkey,
})

/** The shape of a grid, list by list; what these may not contradict is in `grid-rules.ts`. */
export const gridShape = z.object({
  key: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
  version: z.int().check(z.positive()),
  title: gridTextSchema,
  phases: z.array(phaseSchema).check(z.minLength(fewestPhases), z.maxLength(mostPhases)),
  lanes: z.array(laneSchema).check(z.minLength(1), z.maxLength(gridBounds.lanes)),
  families: z.array(familySchema).check(z.minLength(1), z.maxLength(gridBounds.families)),
  codes: z.array(codeSchema).check(z.minLength(1), z.maxLength(gridBounds.codes)),
  frame: z.array(frameItemSchema).check(z.maxLength(gridBounds.frame)),
  /** Wording of the self-assessment's two open questions; the product's own where absent. */
  selfAssessment: z.optional(z.object({ moment: gridTextSchema, freeText: gridTextSchema })),
})

/**
 * An observation grid: the versioned code book of a live session. A used version is immutable. Contradictions are
 * refused with reason and place (`ruleFaults`). Phases and codes share their keys, since self-ratings hold both.
 */
export const observationGridSchema = gridShape.check(({ value: grid, issues }) => {
  for (const { reason, value, message, place } of ruleFaults(grid)) {
    const path = [place.part, ...(place.index === null ? [] : [place.index]), ...place.field]
    issues.push({ code: 'custom', message, path, params: { reason, value }, input: grid })
  }
})
