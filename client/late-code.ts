import { createListeners } from './listeners'
import type { FailingLoads } from './load-with-retry'

/** From this number of failures on, code that an answering server does not give counts as missing. */
const mostFailures = 3

/**
 * How the code that a page loads later is coming along. `retried`: it failed although the server may answer. `missing`: it goes on
 * failing although the server answers. `unreachable`: the server does not answer either.
 */
export type LateCode = 'coming' | 'retried' | 'missing' | 'unreachable'

/** Watches the loads that fail. `ask` asks the server anything, and rejects where no answer comes. */
export function createLateCode(loads: FailingLoads, ask: () => Promise<unknown>) {
  const { notify, subscribe } = createListeners()
  let state: LateCode = 'coming'
  let asking: Promise<boolean> | null = null

  loads.subscribe(() => void look())

  async function look() {
    if (state === 'coming' || loads.mostFailures() === 0) become(stateOf(true))
    if (state === 'coming') return
    asking ??= ask().then(
      () => true,
      () => false,
    )
    const isAnswered = await asking
    asking = null
    become(stateOf(isAnswered))
    // Its answer may tell of another release.
    if (isAnswered) notify()
  }

  function stateOf(isAnswered: boolean): LateCode {
    const failures = loads.mostFailures()
    if (failures === 0) return 'coming'
    if (!isAnswered) return 'unreachable'
    return failures < mostFailures ? 'retried' : 'missing'
  }

  function become(next: LateCode) {
    if (next === state) return
    state = next
    notify()
  }

  return { read: () => state, subscribe }
}
