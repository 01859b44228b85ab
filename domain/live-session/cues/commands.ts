import * as z from 'zod/mini'
import { eventId } from '../core/command-fields'
import { cueIconSchema } from '../core/settings-schema'

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

export const cueCommands = [
  z.object({ type: z.literal('sendCue'), text }),
  z.object({ type: z.literal('sendIconCue'), icon: cueIconSchema }),
  z.object({ type: z.literal('acknowledgeCue'), cueId: eventId }),
  z.object({ type: z.literal('withdrawCue'), cueId: eventId }),
  z.object({ type: z.literal('keepCue'), text }),
  z.object({ type: z.literal('keepIconCue'), icon: cueIconSchema }),
  z.object({ type: z.literal('dropKeptCue'), cueId: eventId }),
] as const
