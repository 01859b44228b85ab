import { type Localized, localize } from '../localized'
import type { CodeMark, Exchange, Line } from './exchange'

/** Time for a line before the next: to read it and think of a code. Milliseconds. */
const SHORTEST_MS = 6_000
const LONGEST_MS = 9_000
const PER_LETTER_MS = 75

/** A mark of a rehearsal: on the advisor's line that stood last when it was made. */
export type RehearsedMark = CodeMark & {
  readonly id: number
  readonly lineKey: string
  /** On the rehearsal's clock, in milliseconds. */
  readonly atMs: number
}

/** A rehearsal as far as it has come; it lives in the page alone. */
export type Rehearsal = {
  readonly exchange: Exchange
  readonly locale: string
  readonly elapsedMs: number
  readonly isPaused: boolean
  readonly marks: readonly RehearsedMark[]
  /** The items of the frame that were ticked, by their keys. */
  readonly ticked: readonly string[]
}

export type RehearsalAct =
  | { readonly type: 'pass'; readonly ms: number }
  | { readonly type: 'pause' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'mark'; readonly mark: CodeMark }
  | { readonly type: 'takeBack' }
  | { readonly type: 'tick'; readonly item: string }
  | { readonly type: 'restart'; readonly exchange: Exchange }

export function beginRehearsal(exchange: Exchange, locale: string): Rehearsal {
  return { exchange, locale, elapsedMs: 0, isPaused: false, marks: [], ticked: [] }
}

export function rehearse(so: Rehearsal, act: RehearsalAct): Rehearsal {
  switch (act.type) {
    case 'pass':
      return so.isPaused
        ? so
        : { ...so, elapsedMs: Math.min(lengthOf(so), so.elapsedMs + Math.max(0, act.ms)) }
    case 'pause':
      return hasEnded(so) ? so : { ...so, isPaused: !so.isPaused }
    case 'next':
      return { ...so, elapsedMs: startsOf(so)[lineAt(so) + 1] ?? lengthOf(so) }
    case 'previous':
      return { ...so, elapsedMs: startsOf(so)[hasEnded(so) ? lineAt(so) : lineAt(so) - 1] ?? 0 }
    case 'mark':
      return marked(so, act.mark)
    case 'takeBack':
      return { ...so, marks: so.marks.slice(0, -1) }
    case 'tick':
      return { ...so, ticked: toggled(so.ticked, act.item) }
    case 'restart':
      return beginRehearsal(act.exchange, so.locale)
    default:
      return act satisfies never
  }
}

/** The lines that have come, in their order. */
export function linesSoFar(so: Rehearsal): readonly Line[] {
  return so.exchange.lines.slice(0, lineAt(so) + 1)
}

/** When each line comes, on the rehearsal's clock. */
export function startsOf({ exchange, locale }: Pick<Rehearsal, 'exchange' | 'locale'>): readonly number[] {
  return exchange.lines.map((_, index) =>
    exchange.lines.slice(0, index).reduce((sum, { text }) => sum + readingMs(text, locale), 0),
  )
}

export function lengthOf({ exchange, locale }: Pick<Rehearsal, 'exchange' | 'locale'>): number {
  return exchange.lines.reduce((sum, { text }) => sum + readingMs(text, locale), 0)
}

export function hasEnded(so: Rehearsal): boolean {
  return so.elapsedMs >= lengthOf(so)
}

/** How much of the time of the last line has passed, from 0 to 1. */
export function shareOfLine(so: Rehearsal): number {
  const starts = startsOf(so)
  const from = starts[lineAt(so)] ?? 0
  const to = starts[lineAt(so) + 1] ?? lengthOf(so)
  return to > from ? Math.min(1, (so.elapsedMs - from) / (to - from)) : 1
}

/** Whether an item of the frame was said in the lines that have come. */
export function wasSaid(so: Rehearsal, item: string): boolean {
  return linesSoFar(so).some(({ frame }) => frame?.includes(item))
}

function lineAt(so: Rehearsal): number {
  return startsOf(so).findLastIndex((start) => start <= so.elapsedMs)
}

function marked(so: Rehearsal, { code, valence }: CodeMark): Rehearsal {
  const line = linesSoFar(so).findLast(({ by }) => by === 'advisor')
  if (!line || hasEnded(so)) return so
  const id = (so.marks.at(-1)?.id ?? 0) + 1
  return { ...so, marks: [...so.marks, { id, code, valence, lineKey: line.key, atMs: so.elapsedMs }] }
}

function toggled(items: readonly string[], item: string): readonly string[] {
  return items.includes(item) ? items.filter((each) => each !== item) : [...items, item]
}

function readingMs(text: Localized, locale: string): number {
  const letters = localize(text, locale).length
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, letters * PER_LETTER_MS + 3_000))
}
