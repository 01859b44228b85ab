import * as z from 'zod/mini'
import { roundLimits, roundSetupSchema } from './round-schema'

const id = z.string().check(z.minLength(1), z.maxLength(64))
const ids = z.array(id).check(z.maxLength(12))

/** A person in an interview of the round; `sessionId` is null for a person without a seat yet. */
const standingSchema = z.object({ sessionId: z.nullable(id), personId: id })

/** What a planner may do by hand, without any planning: the browser shows at once what comes of it. */
export const handActSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('exchangePeople'), one: standingSchema, other: standingSchema }),
  z.object({ type: z.literal('moveSession'), sessionId: id, slotId: id, roomId: id }),
  z.object({ type: z.literal('chooseScenario'), sessionId: id, scenarioKey: id }),
  z.object({ type: z.literal('chooseSupervisors'), sessionId: id, supervisorIds: ids }),
  z.object({ type: z.literal('lockSession'), sessionId: id, locked: z.boolean() }),
])

/** What plans anew, on the server. `slotIds` null: the whole round. */
const planningActSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('planAnew') }),
  z.object({
    type: z.literal('tellAbsence'),
    personId: id,
    slotIds: z.nullable(z.array(id).check(z.maxLength(roundLimits.slots))),
  }),
  z.object({ type: z.literal('changeSetup'), setup: roundSetupSchema }),
  z.object({ type: z.literal('undo') }),
])

export const boardActSchema = z.union([handActSchema, planningActSchema])
