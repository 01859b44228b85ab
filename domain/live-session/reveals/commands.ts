import * as z from 'zod/mini'
import { key } from '../core/command-fields'

export const revealCommands = [
  z.object({ type: z.literal('giveReveal'), revealId: key }),
  z.object({ type: z.literal('takeBackReveal'), revealId: key }),
] as const
