import * as z from 'zod/mini'
import { key, reasonSchema } from '../core/command-fields'

export const courseCommands = [
  z.object({ type: z.literal('cancel'), reason: z.nullable(z.string().check(z.trim(), z.maxLength(500))) }),
  z.object({ type: z.literal('openBriefing') }),
  z.object({ type: z.literal('setBriefingBack') }),
  z.object({ type: z.literal('enter') }),
  z.object({ type: z.literal('chooseFocus'), codeKey: key }),
  z.object({ type: z.literal('declareReadiness'), ready: z.boolean() }),
  z.object({ type: z.literal('startInterview'), anyway: z.boolean() }),
  z.object({ type: z.literal('enterPhase'), phase: key }),
  z.object({ type: z.literal('pauseInterview') }),
  z.object({ type: z.literal('haltInterview') }),
  z.object({ type: z.literal('resumeInterview') }),
  z.object({ type: z.literal('endInterview') }),
  z.object({ type: z.literal('reopenInterview') }),
  z.object({ type: z.literal('abandonInterview'), reason: reasonSchema }),
] as const
