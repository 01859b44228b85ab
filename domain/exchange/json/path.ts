/** Names and numbers from the outermost value of a JSON text to one inside it. */
export type JsonPath = readonly (string | number)[]

/** A line and a column of a text, both from 1; a column counts UTF-16 units, as editors do. */
export type TextPlace = { readonly line: number; readonly column: number }

/** A path as people write it: `items[0].persona.age`; '' for the whole text. */
export function sayPath(path: JsonPath): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`
      if (/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(part)) return index === 0 ? part : `.${part}`
      return `[${JSON.stringify(part)}]`
    })
    .join('')
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inside, part) => {
    if (Array.isArray(inside)) return typeof part === 'number' ? inside[part] : undefined
    if (typeof inside !== 'object' || inside === null) return undefined
    return Object.hasOwn(inside, part) ? (inside as Record<string | number, unknown>)[part] : undefined
  }, value)
}

/** Finds where the unit at an offset of this text stands. A line ends with `\n`, `\r\n` or `\r`. */
export function placesIn(text: string): (offset: number) => TextPlace {
  const starts = lineStarts(text)
  return (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: mark }) => index + mark.length)]
}

/** The offset of a place in a text; that of its end for a place behind it. */
export function offsetAt(text: string, { line, column }: TextPlace): number {
  return Math.min((lineStarts(text)[line - 1] ?? text.length) + column - 1, text.length)
}
