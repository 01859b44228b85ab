import * as z from 'zod/mini'
import { placeSchema, roomNameSchema } from '@/domain/live-session/core/plan-schema'

/** How many slots, rooms and people one round may have. */
export const roundLimits = { slots: 60, rooms: 40, people: 500, supervisorsEach: 3 } as const

/** `bothSeats`: everyone advises once and is beneficiary once. `oneSeat`: everyone takes part once. */
export const roundKinds = ['bothSeats', 'oneSeat'] as const

const id = z.string().check(z.minLength(1), z.maxLength(64))
const latest = Date.UTC(2101, 0, 1)

const slotSchema = z.object({ id, startsAt: z.int().check(z.gte(0), z.lte(latest)) })

const roomSchema = z.object({
  id,
  name: roomNameSchema,
  place: placeSchema,
})

export const roundSetupSchema = z.object({
  kind: z.enum(roundKinds),
  slots: z.array(slotSchema).check(z.minLength(1), z.maxLength(roundLimits.slots)),
  rooms: z.array(roomSchema).check(z.minLength(1), z.maxLength(roundLimits.rooms)),
  learnerIds: z.array(id).check(z.minLength(2), z.maxLength(roundLimits.people)),
  supervisorIds: z.array(id).check(z.maxLength(roundLimits.people)),
  supervisorsEach: z.int().check(z.gte(1), z.lte(roundLimits.supervisorsEach)),
  /** The slots that a person cannot; a person who is not named can all of them. */
  away: z.array(z.object({ personId: id, slotIds: z.array(id).check(z.maxLength(roundLimits.slots)) })),
})

export const plannedSessionSchema = z.object({
  id,
  slotId: id,
  roomId: id,
  advisorId: id,
  beneficiaryId: id,
  supervisorIds: z.array(id),
  observerIds: z.array(id),
  /** Null until one is chosen: everyone free to play knows every brief. */
  scenarioKey: z.nullable(id),
  /** A locked session stays as it is when the rest is planned anew. */
  locked: z.boolean(),
  /** The live session it became when the round was published. */
  liveSessionId: z.optional(id),
})
