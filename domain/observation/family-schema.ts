import * as z from 'zod/mini'
import { contentKeySchema } from '@/domain/content-key'
import { gridBounds } from './grid-bounds'
import { gridTextSchema } from './grid-text-schema'

/** Key of a phase, lane, family, group or code. */
export const gridKey = contentKeySchema

/** A direction says whether the mark is for the person or against: shown or missed, upheld or breached. */
export const valenceSchema = z.enum(['demonstrated', 'missed', 'upheld', 'breached'])

/** The pair of directions a mark may take; `none` for marks noted without direction. */
export const scaleSchema = z.enum(['demonstratedMissed', 'upheldBreached', 'none'])

/** Each shape is a drawing; which of them have two directions is in `grid-rules.ts`. */
export const shapeSchema = z.enum(['triangle', 'square', 'ring', 'dot', 'dash'])

/** Names of colour tokens. */
export const colourSchema = z.enum(['teal', 'violet', 'slate'])

/**
 * How the console lays a family out: `tallied` gives each code a row with two buttons and what this phase has shown of it,
 * `paired` a double button, `chips` one small button, a line for each group.
 */
export const layoutSchema = z.enum(['tallied', 'paired', 'chips'])

/** One row of marks on the timeline. */
export const laneSchema = z.object({
  key: gridKey,
  label: gridTextSchema,
  /** Whether the timeline writes the name of a mark beside its shape where there is room. */
  namesMarks: z.boolean(),
})

export const groupSchema = z.object({
  key: gridKey,
  label: gridTextSchema,
  /** Its heading where an advisor chooses what to work on; the label where it has none. */
  focusLabel: z.optional(gridTextSchema),
})

/** A family of codes: what its codes are called, how they look and where they are placed. */
export const familySchema = z.object({
  key: gridKey,
  /** Several of its codes, as a heading. */
  label: gridTextSchema,
  /** One of its codes: as a heading, and inside a sentence with its article (“a posture”, “no posture”). */
  singular: gridTextSchema,
  one: gridTextSchema,
  none: gridTextSchema,
  /** Heading of counts of its marks. */
  noted: gridTextSchema,
  /** What it means for the players to see its marks during the interview. */
  shownHint: gridTextSchema,
  /** Stands for the whole family where marks are filtered. */
  shape: shapeSchema,
  colour: colourSchema,
  valence: scaleSchema,
  layout: layoutSchema,
  /** Key of the lane its marks are placed on. */
  lane: gridKey,
  /** Whether the advisor rates each of its codes; observers are compared on those codes. */
  isRated: z.boolean(),
  /** Rows of its codes; none for a family that is shown as a whole. */
  groups: z.array(groupSchema).check(z.maxLength(gridBounds.groups)),
  /** What each of its shapes says, in the order of the legend. */
  legend: z
    .array(
      z.object({
        shape: shapeSchema,
        valence: z.nullable(valenceSchema),
        label: gridTextSchema,
        shortLabel: gridTextSchema,
      }),
    )
    .check(z.maxLength(gridBounds.legend)),
})
