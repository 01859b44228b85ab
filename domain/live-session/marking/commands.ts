import * as z from 'zod/mini'
import { valenceSchema } from '@/domain/observation/family-schema'
import { eventId, key, moment } from '../core/command-fields'
import { noteMaxLength } from '../core/command-limits'

export const markingCommands = [
  z.object({
    type: z.literal('mark'),
    codeKey: key,
    valence: z.nullable(valenceSchema),
    reactionOffsetMs: z.int().check(z.gte(0), z.lte(10_000)),
  }),
  z.object({
    type: z.literal('noteMark'),
    markId: eventId,
    text: z.string().check(z.maxLength(noteMaxLength)),
  }),
  z.object({ type: z.literal('retimeMark'), markId: eventId, markedAt: moment }),
  z.object({
    type: z.literal('recodeMark'),
    markId: eventId,
    codeKey: key,
    valence: z.nullable(valenceSchema),
  }),
  z.object({ type: z.literal('deleteMark'), markId: eventId }),
  z.object({ type: z.literal('tickFrame'), item: key }),
  z.object({ type: z.literal('untickFrame'), item: key }),
  z.object({ type: z.literal('undo'), eventId }),
  z.object({ type: z.literal('redo'), eventId }),
  z.object({ type: z.literal('finishCoding') }),
] as const
