import * as z from 'zod/mini'
import { eventId, moment, words } from '../core/command-fields'

export const wordCommands = [
  z.object({ type: z.literal('postComment'), moment, text: words, replyTo: z.nullable(eventId) }),
  z.object({ type: z.literal('writeRepair'), markId: eventId, text: words }),
  z.object({ type: z.literal('redactWords'), eventId }),
] as const
