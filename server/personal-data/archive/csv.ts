import papaparse from 'papaparse'
import type { Value } from '@/reading/archive/fields'

/** Lets a spreadsheet know that the file is UTF-8. */
export const byteOrderMark = '\uFEFF'

/**
 * Lines of a CSV file as a French spreadsheet opens them: semicolons, and an apostrophe before what would be read as a formula.
 * Empty for no rows.
 */
export function csvLines(rows: readonly (readonly Value[])[]): string {
  if (rows.length === 0) return ''
  const data = rows.map((row) => row.map((value) => (value === true ? 1 : value === false ? 0 : value)))
  return `${papaparse.unparse(data, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
}
