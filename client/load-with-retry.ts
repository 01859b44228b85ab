import { createListeners } from './listeners'

const pauseMs = 2_000

/** Loads code, again and again until it is there, and knows which loads fail at present. */
export function createLoads() {
  const { notify, subscribe } = createListeners()
  /** Loads that have failed and go on, with the number of their failures. */
  const failures = new Map<object, number>()

  /** Loads code that a screen needs later; tries again every two seconds until it is there. */
  async function loadWithRetry<T>(load: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const code = await load()
        if (failures.delete(load)) notify()
        return code
      } catch {
        failures.set(load, (failures.get(load) ?? 0) + 1)
        notify()
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    }
  }

  const failingLoads = {
    /** How often the one that has failed most has failed; 0 where none does. */
    mostFailures: () => Math.max(0, ...failures.values()),
    /** Calls back at each failure, and when what had failed has come. */
    subscribe,
  }
  return { loadWithRetry, failingLoads }
}

export type FailingLoads = ReturnType<typeof createLoads>['failingLoads']

/** The loads of this page. */
export const { loadWithRetry, failingLoads } = createLoads()
