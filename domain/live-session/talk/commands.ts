import * as z from 'zod/mini'
import { moment } from '../core/command-fields'
import { talkMaxSteps } from './steps'

export const talkCommands = [
  z.object({
    type: z.literal('hearTalk'),
    from: moment,
    steps: z.string().check(z.minLength(1), z.maxLength(talkMaxSteps), z.regex(/^[.0-9a-z]+$/u)),
  }),
] as const
