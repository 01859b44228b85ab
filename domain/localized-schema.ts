import * as z from 'zod/mini'

const text = z.string().check(z.trim(), z.minLength(1))
/** A text of the product (questions of a cohort) in every language, none of them empty. */
export const localizedSchema = z.object({ fr: text, en: text })

/**
 * A text of a situation or a grid, of at most so many characters in each language: in French, in English or in both. A language in
 * which it is not written is empty, and may be absent from a file.
 */
export function contentTextUpTo(most: number) {
  const short = z._default(z.string().check(z.trim(), z.maxLength(most)), '')
  return z.object({ fr: short, en: short }).check(({ value, issues }) => {
    if (value.fr !== '' || value.en !== '') return
    issues.push({
      code: 'too_small',
      origin: 'string',
      minimum: 1,
      inclusive: true,
      input: '',
      path: ['fr'],
      continue: true,
    })
  })
}
