import * as z from 'zod/mini'

const text = z.string().check(z.trim(), z.minLength(1))
/** A text of the content (grids, scenarios, questions) in every language, none of them empty. */
export const localizedSchema = z.object({ fr: text, en: text })

/** The same, of at most so many characters in each language. */
export function localizedUpTo(most: number): typeof localizedSchema {
  const short = z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
  return z.object({ fr: short, en: short })
}
