import type { Localized } from '@/domain/localized'

/** Every text in two languages found in a value, however deep. */
export function localizedTexts(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return []
  if ('fr' in value && 'en' in value) return [value as Localized]
  return Object.values(value).flatMap(localizedTexts)
}

const nnbsp = '\u202F'
const faults: readonly [string, RegExp, keyof Localized][] = [
  ['straight quote', /['"]/u, 'fr'],
  ['no narrow space before double punctuation', new RegExp(`[^${nnbsp}…][;:!?»%€]`, 'u'), 'fr'],
  ['no narrow space after an opening guillemet', new RegExp(`«[^${nnbsp}]`, 'u'), 'fr'],
  ['straight quote', /['"]/u, 'en'],
  ['French punctuation', /[«»\u202F]/u, 'en'],
  ['two spaces', / {2}/u, 'fr'],
  ['two spaces', / {2}/u, 'en'],
  ['three dots for an ellipsis', /\.\.\./u, 'fr'],
  ['three dots for an ellipsis', /\.\.\./u, 'en'],
]

/** What a proofreader would send back, each with the text at fault. */
export function typographicFaults(value: unknown): string[] {
  return localizedTexts(value).flatMap((text) =>
    faults
      .filter(([, pattern, language]) => pattern.test(text[language]))
      .map(([name, , language]) => `${name}: ${text[language]}`),
  )
}
