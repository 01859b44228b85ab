import * as z from 'zod/mini'
import { roundLimits } from '@/domain/pairing/round-schema'
import { mostProposed } from './proposed'

const id = z.string().check(z.minLength(1), z.maxLength(64))
const moment = z.int().check(z.gte(0), z.lte(Date.UTC(2101, 0, 1)))
const people = z.array(id).check(z.maxLength(roundLimits.people))

/** What a coordinator asks for: hours, people, and until when answers are expected (epoch ms). */
export const askedHoursSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  slots: z.array(z.object({ id, startsAt: moment })).check(
    z.minLength(1),
    z.maxLength(roundLimits.slots),
    z.refine((slots) => new Set(slots.map((each) => each.id)).size === slots.length),
  ),
  learnerIds: people,
  supervisorIds: people,
  answerBy: moment,
})
export type AskedHours = z.infer<typeof askedHoursSchema>

/** The hours of a request as a coordinator changes them: when they begin, and until when answers are expected where that changes. */
export const changedHoursSchema = z.object({
  hours: z.array(moment).check(z.minLength(1), z.maxLength(roundLimits.slots)),
  answerBy: z.optional(moment),
})
export type ChangedHours = z.infer<typeof changedHoursSchema>

/** What a person answers: hours that they cannot, and whether they never can at these hours of the week. */
export const answerSchema = z.object({
  awaySlotIds: z.array(id).check(z.maxLength(roundLimits.slots)),
  isNever: z.boolean(),
  /** Hours that they propose besides, epoch ms. */
  proposed: z.optional(z.array(moment).check(z.maxLength(mostProposed))),
})
export type HoursAnswer = z.infer<typeof answerSchema>
