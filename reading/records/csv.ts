import type { Locale } from '@/domain/localized'

/** What a cell holds. A `code` is told by its label where people read, by its key where programs do. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly code: string; readonly label: string }

/** Begins a file, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\uFEFF'

/** Lists go on in their cell. */
const BETWEEN = ' · '

/** How spreadsheets of a language expect a file: what stands between cells, and within a figure. */
const signs: Record<Locale, { readonly separator: string; readonly decimal: string }> = {
  fr: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
}

/** One line of a CSV file in this language, its end included (RFC 4180, CR LF). `sayYes`: how true and false are written. */
export function csvLine(values: readonly Value[], locale: Locale, sayYes: (is: boolean) => string): string {
  const { separator } = signs[locale]
  return `${values.map((value) => quoted(textOf(value, locale, sayYes), separator)).join(separator)}\r\n`
}

function textOf(value: Value, locale: Locale, sayYes: (is: boolean) => string): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', signs[locale].decimal)
  if (typeof value === 'boolean') return sayYes(value)
  if (typeof value === 'string') return harmless(value)
  return harmless('code' in value ? value.label : value.join(BETWEEN))
}

/**
 * Text that no spreadsheet takes for a formula: where it begins as one, an apostrophe stands before it. Spreadsheets skip blanks and
 * control characters at the beginning.
 */
export function harmless(text: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(text) ? `'${text}` : text
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n']/u.test(text) || text.trim() !== text
    ? `"${text.replaceAll('"', '""')}"`
    : text
}

/** The same value as JSON has it. */
export function jsonOf(value: Value): string | number | boolean | null | readonly string[] {
  return value !== null && typeof value === 'object' && 'code' in value ? value.code : value
}
