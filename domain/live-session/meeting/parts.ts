import type { SignalPart } from './signal'

/**
 * Most bytes that the text of a part takes as JSON within JSON, which is how engines count; with channel and envelope a part stays
 * under the 8,000 bytes of a PostgreSQL notice too.
 */
export const partMaxBytes = 7_000
/** Most parts of a signal: the largest valid one, of the costliest characters, has fewer. */
export const partsMax = 16
/** Longest id of a part. */
export const partIdMaxLength = 36

/** Most signals whose parts have not all come, and most characters of all of them together. */
const incompleteMax = 32
const waitingMaxLength = 200_000
/** Signals that have come whole and are known again: an engine whose answer is late is told twice. */
const knownMax = 200

/** Cuts the text of a signal into parts that engines carry; no character is cut in two. `id`: of no other signal. */
export function cutSignal(id: string, text: string): readonly SignalPart[] {
  const texts: string[] = []
  let [current, bytes] = ['', 0]
  for (const character of text) {
    const cost = bytesOf(character)
    if (bytes + cost > partMaxBytes) {
      texts.push(current)
      ;[current, bytes] = ['', 0]
    }
    current += character
    bytes += cost
  }
  texts.push(current)
  return texts.map((each, part) => ({ id, part, of: texts.length, text: each }))
}

/** Bytes of a character, in UTF-8, as JSON within JSON. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (character === '"' || character === '\\') return 4
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) return 7
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_00_00 ? 3 : 4
}

/** Whether this is a part as `cutSignal` makes them. */
export function isSignalPart(value: unknown): value is SignalPart {
  if (typeof value !== 'object' || value === null) return false
  const { id, part, of, text } = value as Partial<Record<keyof SignalPart, unknown>>
  return (
    typeof id === 'string' &&
    id.length > 0 &&
    id.length <= partIdMaxLength &&
    typeof text === 'string' &&
    text.length <= partMaxBytes &&
    isWithin(of, 1, partsMax) &&
    isWithin(part, 0, of - 1)
  )
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

/** Joins the parts of signals. */
export type PartJoiner = {
  /** The whole text once its last part has come, else null; null too for what is no part, and for a signal that has come already. */
  take(part: SignalPart): string | null
}

type Incomplete = { readonly of: number; readonly texts: Map<number, string>; length: number }

/**
 * Parts come in any order, those of several signals mixed, and more than once. Of signals that stay incomplete the oldest are dropped.
 */
export function createPartJoiner(): PartJoiner {
  const incomplete = new Map<string, Incomplete>()
  const known = new Set<string>()
  let waitingLength = 0

  function drop(id: string, { length }: Incomplete) {
    incomplete.delete(id)
    waitingLength -= length
  }

  function dropOldest() {
    for (const [id, signal] of incomplete) {
      if (incomplete.size <= incompleteMax && waitingLength <= waitingMaxLength) return
      drop(id, signal)
    }
  }

  function remember(id: string) {
    known.add(id)
    for (const oldest of known) {
      if (known.size <= knownMax) return
      known.delete(oldest)
    }
  }

  return {
    take(part) {
      if (!isSignalPart(part) || known.has(part.id)) return null
      const signal = incomplete.get(part.id) ?? { of: part.of, texts: new Map<number, string>(), length: 0 }
      if (signal.of !== part.of || signal.texts.has(part.part)) return null
      incomplete.set(part.id, signal)
      signal.texts.set(part.part, part.text)
      signal.length += part.text.length
      waitingLength += part.text.length
      if (signal.texts.size < signal.of) {
        dropOldest()
        return null
      }
      drop(part.id, signal)
      remember(part.id)
      return Array.from({ length: signal.of }, (_, index) => signal.texts.get(index) ?? '').join('')
    },
  }
}
