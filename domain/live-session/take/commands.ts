import * as z from 'zod/mini'
import { valenceSchema } from '@/domain/observation/family-schema'
import { eventId, key, moment } from '../core/command-fields'
import { dialMaxSamples, noteMaxLength } from '../core/command-limits'
import { talkMaxSteps } from '../talk/steps'
import { takeLengths, takeLineMaxLength } from './take'

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(takeLineMaxLength))

export const takeCommands = [
  z.object({
    type: z.literal('proposeTake'),
    fromMs: moment,
    markId: z.nullable(eventId),
    line: z.nullable(line),
    lengthMs: z.int().check(z.gte(takeLengths.shortestMs), z.lte(takeLengths.longestMs)),
  }),
  z.object({ type: z.literal('agreeToTake'), takeId: eventId }),
  z.object({ type: z.literal('dropTake'), takeId: eventId }),
  z.object({ type: z.literal('beginTake'), takeId: eventId }),
  z.object({ type: z.literal('haltTake'), takeId: eventId }),
  z.object({ type: z.literal('resumeTake'), takeId: eventId }),
  z.object({ type: z.literal('endTake'), takeId: eventId }),
  z.object({ type: z.literal('keepTake'), takeId: eventId }),
  z.object({ type: z.literal('discardTake'), takeId: eventId }),
  z.object({
    type: z.literal('markTake'),
    takeId: eventId,
    codeKey: key,
    valence: z.nullable(valenceSchema),
    reactionOffsetMs: z.int().check(z.gte(0), z.lte(10_000)),
  }),
  z.object({
    type: z.literal('noteTakeMark'),
    takeId: eventId,
    markId: eventId,
    text: z.string().check(z.maxLength(noteMaxLength)),
  }),
  z.object({ type: z.literal('dropTakeMark'), takeId: eventId, markId: eventId }),
  z.object({
    type: z.literal('moveTakeDial'),
    takeId: eventId,
    samples: z
      .array(z.object({ at: moment, value: z.int().check(z.gte(0), z.lte(100)) }))
      .check(z.minLength(1), z.maxLength(dialMaxSamples)),
  }),
  z.object({
    type: z.literal('hearTakeTalk'),
    takeId: eventId,
    from: moment,
    steps: z.string().check(z.minLength(1), z.maxLength(talkMaxSteps), z.regex(/^[.0-9a-z]+$/u)),
  }),
  z.object({ type: z.literal('nameTake'), commitmentId: eventId, takeId: z.nullable(eventId) }),
] as const
