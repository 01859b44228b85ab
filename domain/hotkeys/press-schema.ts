import * as z from 'zod/mini'
import { assignable } from './press'

export const pressSchema = z.object({ code: z.string().check(z.regex(assignable)), shift: z.boolean() })
