import type { Localized } from '@/domain/localized'

/** Every text in two languages found in a value, however deep. */
export function localizedTexts(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return []
  if ('fr' in value && 'en' in value) return [value as Localized]
  return Object.values(value).flatMap(localizedTexts)
}

// One rule for French: U+00A0 inside « », before a colon and before a unit; U+202F before ; ! ? % and between thousands.
const nbsp = '\u00A0'
const nnbsp = '\u202F'
const units = '(?:min|ms|s|h|px|ans?|Mo|Go|€)(?![\\p{L}\\d’])'
const faults: readonly [string, RegExp, keyof Localized][] = [
  ['straight quote', /['"]/u, 'fr'],
  ['no narrow no-break space before ; ! ? %', new RegExp(`[^${nnbsp}…!?][;!?%]`, 'u'), 'fr'],
  ['no no-break space before a colon', new RegExp(`[^${nbsp}…]:`, 'u'), 'fr'],
  ['no no-break space inside guillemets', new RegExp(`«[^${nbsp}]|[^${nbsp}]»`, 'u'), 'fr'],
  ['no no-break space before a unit', new RegExp(`[\\d…][ ${nnbsp}]${units}`, 'u'), 'fr'],
  [
    'a narrow space that is not before ; ! ? % or between thousands',
    new RegExp(`${nnbsp}(?![;!?%]|(?<=\\d${nnbsp})\\d{3})`, 'u'),
    'fr',
  ],
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
