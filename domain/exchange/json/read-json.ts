import { type Offsets, offsetAlong } from './offsets'
import type { JsonPath } from './path'

export const syntaxFaultCodes = [
  'endTooEarly',
  'unexpected',
  'commaTooMany',
  'textNotClosed',
  'breakInText',
  'escapeUnknown',
  'numberMalformed',
  'tooDeep',
  'afterEnd',
] as const
export type SyntaxFaultCode = (typeof syntaxFaultCodes)[number]

/** Why a text is no JSON, with the offset at which it stops being it and what stands there. */
export type SyntaxFault = { readonly code: SyntaxFaultCode; readonly offset: number; readonly found: string }

export type ReadJson =
  | { readonly fault: SyntaxFault }
  | {
      readonly fault: null
      readonly value: unknown
      /** Where the value at a path begins; of a path that leads nowhere, the innermost value there is on the way. */
      readonly offsetOf: (path: JsonPath) => number
      /** Names that stand twice in one object, the first ones of them. The last value holds, as for every reader of JSON. */
      readonly repeated: readonly { readonly path: JsonPath; readonly offset: number }[]
    }

const DEEPEST = 100
/** More repeated names than anyone is told of. */
const MOST_REPEATED = 1_000
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const words: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** A value, and where it and all that is in it begin. */
type Read = { readonly value: unknown; readonly offsets: Offsets }

/** A plain assignment to `__proto__` would set the prototype. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
}

class Refused extends Error {
  readonly fault: SyntaxFault
  constructor(fault: SyntaxFault) {
    super(fault.code)
    this.fault = fault
  }
}

/**
 * Reads a JSON text as `JSON.parse` does, and remembers where each value stands, so that whatever is wrong with one can be shown in the
 * file. A byte order mark is passed over. Never throws.
 */
export function readJson(text: string): ReadJson {
  const repeated: { path: JsonPath; offset: number }[] = []
  /** Names and numbers on the way to the value that is being read. */
  const way: (string | number)[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0

  const refuse = (code: SyntaxFaultCode, offset = at): never => {
    const found = String.fromCodePoint(text.codePointAt(offset) ?? 32)
    throw new Refused({ code: offset >= text.length ? 'endTooEarly' : code, offset, found })
  }
  const skip = () => {
    while (' \t\n\r'.includes(text[at] ?? 'x')) at += 1
  }
  /** Steps over this character; false where another one stands. */
  const takes = (character: string) => {
    skip()
    if (text[at] !== character) return false
    at += 1
    return true
  }

  function readValue(): Read {
    if (way.length > DEEPEST) refuse('tooDeep')
    skip()
    const first = text[at]
    if (first === '{') return readObject()
    if (first === '[') return readArray()
    const offsets = at
    return { value: readPlain(first), offsets }
  }

  function readPlain(first: string | undefined): unknown {
    if (first === '"') return readText()
    const word = words.find(([each]) => text.startsWith(each, at))
    if (!word) return readNumber()
    at += word[0].length
    return word[1]
  }

  function readInside(step: string | number): Read {
    way.push(step)
    const read = readValue()
    way.pop()
    return read
  }

  function readObject(): Read {
    const value: Record<string, unknown> = {}
    const inside = new Map<string | number, Offsets>()
    const read = { value, offsets: { at, inside } }
    at += 1
    if (takes('}')) return { value, offsets: read.offsets.at }
    for (;;) {
      skip()
      const from = at
      if (text[at] !== '"') refuse(text[at] === '}' ? 'commaTooMany' : 'unexpected')
      const name = readText()
      if (inside.has(name) && repeated.length < MOST_REPEATED)
        repeated.push({ path: [...way, name], offset: from })
      if (!takes(':')) refuse('unexpected')
      const held = readInside(name)
      inside.set(name, held.offsets)
      if (name === '__proto__') define(value, name, held.value)
      else value[name] = held.value
      if (takes('}')) return read
      if (!takes(',')) refuse('unexpected')
    }
  }

  function readArray(): Read {
    const value: unknown[] = []
    const inside: Offsets[] = []
    const read = { value, offsets: { at, inside } }
    at += 1
    if (takes(']')) return { value, offsets: read.offsets.at }
    for (;;) {
      skip()
      if (text[at] === ']') refuse('commaTooMany')
      const held = readInside(value.length)
      value.push(held.value)
      inside.push(held.offsets)
      if (takes(']')) return read
      if (!takes(',')) refuse('unexpected')
    }
  }

  function readText(): string {
    const from = at
    let read = ''
    at += 1
    for (;;) {
      const next = text[at]
      if (next === undefined) {
        throw new Refused({ code: 'textNotClosed', offset: from, found: '"' })
      }
      at += 1
      if (next === '"') return read
      if (next < ' ') refuse('breakInText', at - 1)
      read += next === '\\' ? readEscape() : next
    }
  }

  function readEscape(): string {
    const letter = text[at] ?? ''
    const plain = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
    if (plain !== undefined) {
      at += 1
      return plain
    }
    const hex = text.slice(at + 1, at + 5)
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) refuse('escapeUnknown', at - 1)
    at += 5
    return String.fromCharCode(Number.parseInt(hex, 16))
  }

  function readNumber(): number {
    number.lastIndex = at
    const digits = number.exec(text)?.[0]
    if (digits === undefined) return refuse(/[-+.\d]/.test(text[at] ?? '') ? 'numberMalformed' : 'unexpected')
    if (/[\d.eE+-]/.test(text[at + digits.length] ?? '')) refuse('numberMalformed')
    at += digits.length
    return Number(digits)
  }

  try {
    const { value, offsets } = readValue()
    skip()
    if (at < text.length) refuse('afterEnd')
    return { fault: null, value, offsetOf: (path) => offsetAlong(offsets, path), repeated }
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault }
    throw error
  }
}
