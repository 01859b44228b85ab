import * as z from 'zod/mini'

export const callCommands = [
  z.object({ type: z.literal('callSupervisor') }),
  z.object({ type: z.literal('endSupervisorCall') }),
] as const
