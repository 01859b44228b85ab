/** The grounds an avatar may have, as in avatar.module.css. */
export const tints = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const
export type Tint = (typeof tints)[number]

/** The tint of a person alone. */
export function tintOf(personId: string): Tint {
  return tints[placeOf(personId)] ?? 'a'
}

/**
 * The tints of people who are seen together: no two are the same while there are enough, and each keeps their own where no person of a
 * smaller id has it. The order they are given in changes nothing.
 */
export function tintsOf(personIds: Iterable<string>): ReadonlyMap<string, Tint> {
  const given = new Map<string, Tint>()
  const taken = new Set<Tint>()
  for (const personId of [...new Set(personIds)].sort()) {
    const first = placeOf(personId)
    const free = tints
      .map((_, step) => tints[(first + step) % tints.length])
      .find((tint) => tint && !taken.has(tint))
    const tint = free ?? tintOf(personId)
    given.set(personId, tint)
    taken.add(tint)
  }
  return given
}

function placeOf(personId: string): number {
  let sum = 0
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973
  return sum % tints.length
}
