import * as z from 'zod/mini'
import { cleanName } from './clean-name'

export const personNameMax = 80

/** What others call a person: cleaned, with at least one letter. */
export const personNameSchema = z
  .string()
  .check(z.overwrite(cleanName), z.maxLength(personNameMax), z.regex(/\p{L}/u))
