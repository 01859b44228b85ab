/** Nodes are numbers from 0; an edge joins two of them. */
export type Graph = { readonly size: number; neighbours(node: number): Iterable<number> }

const none = -1
const [untouched, outer, inner] = [0, 1, 2]

/**
 * A maximum matching: the mate of each node, or −1. Begins with the mates in `start`, and a node with a mate keeps
 * one. Looks for mates of `roots` alone, where given. Edmonds' algorithm: alternating paths between nodes without a
 * mate; an odd cycle is treated as one node.
 */
export function maximumMatching(
  graph: Graph,
  start: readonly number[],
  roots: Iterable<number> = start.keys(),
): readonly number[] {
  const mate = [...start]
  const label = new Uint8Array(graph.size)
  const before = new Int32Array(graph.size).fill(none)
  const base = Int32Array.from({ length: graph.size }, (_, node) => node)
  const seenIn = new Int32Array(graph.size)
  let turn = 0
  for (const root of roots) {
    // The tree of a search that failed stays as it is: no later path leads through it.
    if (mate[root] !== none || label[root] !== untouched) continue
    const touched = [root]
    const end = search(root, touched)
    if (end === none) continue
    turnOver(end)
    for (const node of touched) {
      label[node] = untouched
      before[node] = none
      base[node] = node
    }
  }
  return mate

  /** The far end of a path from this root; −1 where there is none. */
  function search(root: number, touched: number[]): number {
    const queue = [root]
    label[root] = outer
    for (let at = 0; at < queue.length; at += 1) {
      const node = queue[at] as number
      for (const next of graph.neighbours(node)) {
        if (label[next] === inner || baseOf(node) === baseOf(next)) continue
        if (label[next] === outer) {
          const top = meeting(node, next)
          shrink(node, next, top, queue)
          shrink(next, node, top, queue)
          continue
        }
        label[next] = inner
        before[next] = node
        touched.push(next)
        const mated = mate[next] as number
        if (mated === none) return next
        label[mated] = outer
        touched.push(mated)
        queue.push(mated)
      }
    }
    return none
  }

  function turnOver(end: number): void {
    for (let node = end; node !== none; ) {
      const partner = before[node] as number
      const next = mate[partner] as number
      mate[node] = partner
      mate[partner] = node
      node = next
    }
  }

  function baseOf(node: number): number {
    let top = node
    while (base[top] !== top) top = base[top] as number
    for (let at = node; at !== top; ) {
      const next = base[at] as number
      base[at] = top
      at = next
    }
    return top
  }

  /** Where the ways back from two outer nodes meet. */
  function meeting(one: number, other: number): number {
    turn += 1
    let [here, there] = [one, other]
    for (;;) {
      if (here !== none) {
        here = baseOf(here)
        if (seenIn[here] === turn) return here
        seenIn[here] = turn
        const mated = mate[here] as number
        here = mated === none ? none : (before[mated] as number)
      }
      const held = here
      here = there
      there = held
    }
  }

  /** Makes the nodes from here back to `top` one with it. */
  function shrink(from: number, joined: number, top: number, queue: number[]): void {
    let [node, beyond] = [from, joined]
    while (baseOf(node) !== top) {
      before[node] = beyond
      beyond = mate[node] as number
      if (label[beyond] === inner) {
        label[beyond] = outer
        queue.push(beyond)
      }
      if (base[node] === node) base[node] = top
      if (base[beyond] === beyond) base[beyond] = top
      node = before[beyond] as number
    }
  }
}
