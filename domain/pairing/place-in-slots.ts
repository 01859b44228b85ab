/** Interviews to be placed in slots. `conflicts[i]`: those that share a person with i. `allowed[i]`: slots everyone of i can. */
export type Placing = {
  readonly allowed: readonly (readonly number[])[]
  readonly conflicts: readonly (readonly number[])[]
  /** How many interviews each slot takes. */
  readonly capacity: readonly number[]
}

/** A place is tried this many times for each interview before those left over are given up. */
const triesEach = 60

/**
 * Gives each interview a slot so that no person is in two at once; null where none was found. A tabu search over
 * partial colourings (PartialCol): an interview without a slot takes the one with the fewest conflicts, whose
 * interviews lose theirs; it keeps its own for a while.
 */
export function placeInSlots(
  placing: Placing,
  chance: () => number,
  start: readonly (number | null)[] = [],
): readonly (number | null)[] {
  const { allowed, capacity } = placing
  const placed: (number | null)[] = allowed.map((_, index) => start[index] ?? null)
  const inSlot = capacity.map(() => new Set<number>())
  for (const [index, slot] of placed.entries()) if (slot !== null) inSlot[slot]?.add(index)
  const heldUntil = allowed.map(() => 0)
  let waiting = allowed.map((_, index) => index).filter((index) => placed[index] === null)
  // Those with the fewest slots first.
  waiting.sort((one, other) => (allowed[one]?.length ?? 0) - (allowed[other]?.length ?? 0))
  let best = [...placed]
  let fewest = waiting.length
  const most = triesEach * allowed.length
  for (let turn = 0; turn < most && waiting.length > 0; turn += 1) {
    const index = waiting.shift() as number
    const move = cheapestMove(index, turn)
    if (!move) {
      waiting.push(index)
      if (waiting.every((each) => (allowed[each]?.length ?? 0) === 0)) break
      continue
    }
    for (const other of move.displaced) take(other, null)
    take(index, move.slot)
    heldUntil[index] = turn + 4 + Math.floor(chance() * 6) + move.displaced.length
    waiting = [...waiting, ...move.displaced]
    if (waiting.length < fewest) {
      fewest = waiting.length
      best = [...placed]
    }
  }
  return best

  function take(index: number, slot: number | null): void {
    const before = placed[index] ?? null
    if (before !== null) inSlot[before]?.delete(index)
    if (slot !== null) inSlot[slot]?.add(index)
    placed[index] = slot
  }

  function cheapestMove(index: number, turn: number): { slot: number; displaced: number[] } | null {
    let found: { slot: number; displaced: number[]; price: number } | null = null
    for (const slot of allowed[index] ?? []) {
      if ((capacity[slot] ?? 0) === 0) continue
      const displaced = inTheWay(index, slot)
      const isHeld = displaced.some((other) => (heldUntil[other] ?? 0) > turn)
      const price = displaced.length + (isHeld ? 1000 : 0) + chance() / 2
      if (displaced.length === 0) return { slot, displaced }
      if (!found || price < found.price) found = { slot, displaced, price }
    }
    return found
  }

  function inTheWay(index: number, slot: number): number[] {
    const sharing = (placing.conflicts[index] ?? []).filter((other) => placed[other] === slot)
    const there = [...(inSlot[slot] ?? [])]
    const room = (capacity[slot] ?? 0) - there.length + sharing.length
    if (room > 0) return sharing
    const others = there.filter((other) => !sharing.includes(other))
    const chosen = others[Math.floor(chance() * others.length)]
    return chosen === undefined ? sharing : [...sharing, chosen]
  }
}
