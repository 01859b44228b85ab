import { setImmediate as nextTurn } from 'node:timers/promises'

/** Lets procedures go first: a page is begun where none is under way. */
export type Precedence = {
  /** Counts a procedure as under way until it is answered. */
  during<T>(procedure: () => Promise<T>): Promise<T>
  /** Whether a procedure was under way within the last second. */
  isAsked(): boolean
  /** Resolves once none is under way, also of those that arrived meanwhile; after `patienceMs` in any case. */
  gap(patienceMs: number): Promise<void>
}

const ASKED_MS = 1_000

export function createPrecedence(now: () => number = () => performance.now()): Precedence {
  let underWay = 0
  let lastAt = Number.NEGATIVE_INFINITY
  const onIdle = new Set<() => void>()

  function idleWithin(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        onIdle.delete(done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      onIdle.add(done)
    })
  }

  return {
    async during(procedure) {
      underWay += 1
      try {
        return await procedure()
      } finally {
        underWay -= 1
        lastAt = now()
        if (underWay === 0) for (const done of onIdle) done()
      }
    },
    isAsked: () => underWay > 0 || now() - lastAt < ASKED_MS,
    async gap(patienceMs) {
      const until = now() + patienceMs
      for (;;) {
        // What has arrived is read from its sockets first.
        await nextTurn()
        const leftMs = until - now()
        if (underWay === 0 || leftMs <= 0) return
        await idleWithin(leftMs)
      }
    },
  }
}
