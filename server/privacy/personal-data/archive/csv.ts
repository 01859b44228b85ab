import papaparse from 'papaparse'
import type { Value } from '@/reading/archive/fields'
import { harmless } from '@/reading/records/csv'

/**
 * Lines of a CSV file as a French spreadsheet opens them: semicolons, and an apostrophe before what would be read as a formula.
 * Empty for no rows.
 */
export function csvLines(rows: readonly (readonly Value[])[]): string {
  if (rows.length === 0) return ''
  const data = rows.map((row) => row.map(cellOf))
  return `${papaparse.unparse(data, { delimiter: ';', newline: '\r\n' })}\r\n`
}

function cellOf(value: Value): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'string' ? harmless(value) : value
}
