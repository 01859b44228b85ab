import type { ExportKind, Period } from '@/domain/cohort/records/export-wish'
import { type Columns, columnsOf, type RowOf } from '@/reading/records/columns'
import { byteOrderMark, csvLine, jsonOf, type Value } from '@/reading/records/csv'
import type { Language } from '@/reading/words/language'

/** What every export says of itself. */
export type ExportHead = {
  readonly what: ExportKind
  readonly format: 'csv' | 'json'
  /** Of marks the names of the parts, of everything else the period. */
  readonly within: { readonly period: Period } | { readonly parts: readonly string[] }
  readonly timeZone: string
  /** Epoch ms. */
  readonly madeAt: number
  readonly cohort: { readonly id: string; readonly name: string }
}

/** The shape that `docs/exports.md` describes; grows when a column is renamed or leaves. */
const VERSION = 2
/** About how much text leaves at once. */
const PART = 16_384

/** The text of an export from its rows, as they come. */
export async function* writeRows<K extends keyof Columns>(
  head: ExportHead,
  kind: K,
  rows: AsyncIterable<RowOf<K>>,
  language: Language,
): AsyncGenerator<string> {
  const keys: readonly (keyof RowOf<K>)[] = columnsOf[kind]
  yield* inParts(head.format === 'csv' ? csvOf() : jsonLines(head, objectsOf()))

  async function* csvOf() {
    const { t } = language
    yield byteOrderMark
    yield csv(
      columnsOf[kind].map((key) => t(`records.column.${key}`)),
      language,
    )
    for await (const row of rows)
      yield csv(
        keys.map((key) => row[key]),
        language,
      )
  }
  async function* objectsOf() {
    for await (const row of rows) yield Object.fromEntries(keys.map((key) => [key, jsonOf(row[key])]))
  }
}

/** One line of CSV in the reader's language. */
export function csv(values: readonly Value[], { locale, t }: Language): string {
  return csvLine(values, locale, (is) => t(is ? 'records.yes' : 'records.no'))
}

/** A JSON document around its rows; `count` at its end tells a whole file from one that was cut. */
export async function* jsonLines(
  { what, within, timeZone, madeAt, cohort }: ExportHead,
  rows: AsyncIterable<unknown>,
  more: Readonly<Record<string, unknown>> = {},
): AsyncGenerator<string> {
  const head = {
    format: 'triade.export',
    version: VERSION,
    kind: what,
    cohort,
    ...within,
    timeZone,
    madeAt: new Date(madeAt).toISOString(),
    ...more,
  }
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`
  let count = 0
  for await (const row of rows) {
    yield `${count === 0 ? '' : ','}\n${JSON.stringify(row)}`
    count += 1
  }
  yield `\n],"count":${count}}\n`
}

/** Collects pieces into parts worth sending. */
export async function* inParts(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let part = ''
  for await (const piece of pieces) {
    part += piece
    if (part.length < PART) continue
    yield part
    part = ''
  }
  if (part !== '') yield part
}
