import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximumMatching } from '@/domain/pairing/maximum-matching'

type Edge = readonly [number, number]

const graphOf = (size: number, edges: readonly Edge[]) => ({
  size,
  neighbours: (node: number) =>
    edges.flatMap(([one, other]) => {
      if (one === node) return [other]
      return other === node ? [one] : []
    }),
})

const nobody = (size: number) => Array.from({ length: size }, () => -1)
const pairsIn = (mates: readonly number[]) => mates.filter((mate, node) => mate > node).length

/** How many edges there can be at most, by trying each with and without. */
function mostPairs(edges: readonly Edge[], taken: ReadonlySet<number> = new Set()): number {
  const [first, ...rest] = edges
  if (!first) return 0
  const without = mostPairs(rest, taken)
  if (first.some((node) => taken.has(node))) return without
  return Math.max(without, 1 + mostPairs(rest, new Set([...taken, ...first])))
}

const anyGraph = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const node = fc.integer({ min: 0, max: size - 1 })
  return fc
    .uniqueArray(fc.tuple(node, node), {
      maxLength: 14,
      selector: ([one, other]) => `${Math.min(one, other)} ${Math.max(one, other)}`,
    })
    .map((drawn) => ({ size, edges: drawn.filter(([one, other]) => one !== other) }))
})

describe('A maximum matching', () => {
  it('has as many pairs as trying everything finds, each of them an edge', () => {
    fc.assert(
      fc.property(anyGraph, ({ size, edges }) => {
        const mates = maximumMatching(graphOf(size, edges), nobody(size))
        const joined = new Set(edges.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
        for (const [node, mate] of mates.entries()) {
          if (mate === -1) continue
          expect(joined).toContain(`${node} ${mate}`)
          expect(mates[mate]).toBe(node)
        }
        expect(pairsIn(mates)).toBe(mostPairs(edges))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves no person alone who has a mate to begin with', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(8), ({ size, edges }, skipped) => {
        const start = nobody(size)
        for (const [one, other] of edges.slice(skipped)) {
          if (start[one] !== -1 || start[other] !== -1) continue
          start[one] = other
          start[other] = one
        }
        const mates = maximumMatching(graphOf(size, edges), start)
        for (const [node, mate] of start.entries()) if (mate !== -1) expect(mates[node]).not.toBe(-1)
        expect(pairsIn(mates)).toBe(mostPairs(edges))
      }),
      { numRuns: 150 },
    )
  })

  it('finds its way through odd rounds: two triangles joined by a path', () => {
    const edges: Edge[] = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
      [6, 7],
      [7, 5],
    ]
    expect(pairsIn(maximumMatching(graphOf(8, edges), nobody(8)))).toBe(4)
  })
})
