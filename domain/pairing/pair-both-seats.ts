import { assign, type Matrix, matrixOf } from './assign'
import type { PairCost } from './pair-cost'

export type Pair = { readonly advisorId: string; readonly beneficiaryId: string }

/** Pairs, what they cost, and what no other pairs could go below. Equal: the pairs are the best there are. */
export type Pairs = { readonly pairs: readonly Pair[]; readonly cost: number; readonly bound: number }

type Node = { readonly forbidden: readonly Cell[]; readonly found: ReturnType<typeof assign> }
type Cell = readonly [row: number, column: number]

/** How much work branching may be: assignments times the square of their size. */
const work = 1_500_000
const [fewest, most] = [6, 300]

/**
 * Pairs people who each advise once and are beneficiary once, at least cost; no two have each other both ways (branch
 * and bound). `advisors` still have to advise, `beneficiaries` to be one.
 */
export function pairBothSeats(
  advisors: readonly string[],
  beneficiaries: readonly string[],
  cost: PairCost,
  chance: () => number,
): Pairs {
  const matrix = matrixOf(
    advisors.map((advisor) => beneficiaries.map((beneficiary) => cost(advisor, beneficiary))),
    chance,
  )
  const names = new Map(beneficiaries.map((person, column) => [person, column]))
  const mutual = ({ found }: Node): readonly [Cell, Cell] | null => {
    for (const [row, column] of found.chosen.entries()) {
      const back = column === null ? -1 : advisors.indexOf(beneficiaries[column] ?? '')
      const backColumn = names.get(advisors[row] ?? '')
      if (column === null || back <= row || backColumn === undefined) continue
      if (found.chosen[back] === backColumn) {
        return [
          [row, column],
          [back, backColumn],
        ]
      }
    }
    return null
  }
  const root: Node = { forbidden: [], found: assign(matrix) }
  const best = search(root, matrix, mutual)
  const pairs = best.found.chosen.flatMap((column, row) => {
    const [advisorId, beneficiaryId] = [advisors[row], column === null ? undefined : beneficiaries[column]]
    return advisorId && beneficiaryId ? [{ advisorId, beneficiaryId }] : []
  })
  return { pairs, cost: best.found.cost, bound: best.bound }
}

/** The best node without people in both directions; the root where there is none that pairs as many. */
function search(
  root: Node,
  matrix: Matrix,
  mutual: (node: Node) => readonly [Cell, Cell] | null,
): Node & { bound: number } {
  const size = Math.max(1, matrix.cells.length)
  let left = Math.min(most, Math.max(fewest, Math.floor(work / size ** 2)))
  const open: Node[] = [root]
  while (open.length > 0) {
    const node = takeBest(open)
    if (node.found.unassigned > root.found.unassigned) break
    const both = mutual(node)
    if (!both) return { ...node, bound: node.found.cost }
    if (left <= 0) return { ...undo(node, matrix, mutual), bound: node.found.cost }
    for (const cell of both) {
      left -= 1
      const forbidden = [...node.forbidden, cell]
      open.push({ forbidden, found: assignWithout(matrix, forbidden) })
    }
  }
  return { ...root, bound: root.found.cost }
}

/** Once the work is used up: forbids one direction after another, without looking back. */
function undo(node: Node, matrix: Matrix, mutual: (node: Node) => readonly [Cell, Cell] | null): Node {
  for (let now = node, round = 0; ; round += 1) {
    const both = mutual(now)
    if (!both || round >= matrix.cells.length) return now
    const forbidden = [...now.forbidden, both[0]]
    const next = { forbidden, found: assignWithout(matrix, forbidden) }
    if (next.found.unassigned > node.found.unassigned) return now
    now = next
  }
}

/** Cheapest first; of equals the one nearest to its end. */
function takeBest(open: Node[]): Node {
  let at = 0
  for (const [index, node] of open.entries()) if (compare(node, open[at] ?? node) < 0) at = index
  const [taken] = open.splice(at, 1)
  return taken as Node
}

function compare(one: Node, other: Node): number {
  return (
    one.found.unassigned - other.found.unassigned ||
    one.found.cost - other.found.cost ||
    other.forbidden.length - one.forbidden.length
  )
}

function assignWithout(matrix: Matrix, forbidden: readonly Cell[]): ReturnType<typeof assign> {
  const cells = [...matrix.cells]
  for (const [row, column] of forbidden) {
    const line = [...(cells[row] ?? [])]
    line[column] = matrix.never
    cells[row] = line
  }
  return assign({ ...matrix, cells })
}
