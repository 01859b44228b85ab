import * as z from 'zod/mini'

const text = z.string().check(z.trim(), z.minLength(1))
/** A text of the content (grids, scenarios, questions) in every language, none of them empty. */
export const localizedSchema = z.object({ fr: text, en: text })
