import type { JsonPath } from './path'

/** Where a value of a text begins, and each value in it: as many entries as there are values, whatever the names on the way to them. */
export type Offsets =
  | number
  | {
      readonly at: number
      readonly inside: ReadonlyMap<string | number, Offsets> | readonly Offsets[]
    }

/** Where the value at a path begins; of a path that leads nowhere, the innermost value there is on the way. */
export function offsetAlong(offsets: Offsets, path: JsonPath): number {
  let here = offsets
  for (const step of path) {
    const next = stepInto(here, step)
    if (next === undefined) break
    here = next
  }
  return typeof here === 'number' ? here : here.at
}

function stepInto(offsets: Offsets, step: string | number): Offsets | undefined {
  if (typeof offsets === 'number') return undefined
  if (offsets.inside instanceof Map) return offsets.inside.get(step)
  return typeof step === 'number' ? (offsets.inside as readonly Offsets[])[step] : undefined
}
