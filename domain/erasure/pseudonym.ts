import type { Locale } from '@/domain/localized'

/**
 * What the account of an erased person is called in the database, for ever, whatever the language of its readers: no one can
 * give themselves this name, since no name keeps its no-break spaces. Readers see `sayPseudonyms`.
 */
export function pseudonymOf(number: number): string {
  return inLanguage[storedIn](number)
}

/**
 * In one piece, by no-break spaces: a first name alone would read « Personne », which means no one.
 */
const inLanguage: { readonly [L in Locale]: (number: number | string) => string } = {
  fr: (number) => `Personne\u00a0effacée\u00a0${number}`,
  en: (number) => `Erased\u00a0person\u00a0${number}`,
}

const storedIn: Locale = 'fr'
const stored = /Personne\u00a0effacée\u00a0(\d+)/gu

/**
 * The same data with every stored pseudonym in its texts as a reader of this language calls it. Parts without any are handed on as they
 * are, not copied. Keys of objects are left alone.
 */
export function sayPseudonyms<T>(data: T, locale: Locale): T {
  return locale === storedIn ? data : (said(data, (_, number) => inLanguage[locale](number)) as T)
}

type Say = (match: string, number: string) => string

function said(value: unknown, say: Say): unknown {
  if (typeof value === 'string') return value.includes('\u00a0') ? value.replace(stored, say) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((each) => said(each, say))
    return items.some((each, index) => each !== value[index]) ? items : value
  }
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, said(each, say)]))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  const entries = Object.entries(value).map(([key, each]) => [key, said(each, say)] as const)
  const isSame = entries.every(([key, each]) => each === (value as Record<string, unknown>)[key])
  return isSame ? value : Object.fromEntries(entries)
}

/** The address of an emptied account, which must have one of its own: of a domain that leads nowhere (RFC 2606). */
export function emptiedAddress(number: number): string {
  return `erased-${number}@erased.invalid`
}
