/** Devices without a seat that wait for news of an interview, in this process. */
const waiting = new Map<string, Set<() => void>>()

/** Wakes the devices that wait for news of this interview. */
export function ringFor(liveSessionId: string): void {
  for (const wake of waiting.get(liveSessionId) ?? []) wake()
}

/** Resolves at the next news of this interview, or after `ms`. `signal`: the device has gone. */
export function nextNews(liveSessionId: string, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const those = waiting.get(liveSessionId) ?? new Set()
    waiting.set(liveSessionId, those)
    const wake = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      those.delete(wake)
      if (those.size === 0 && waiting.get(liveSessionId) === those) waiting.delete(liveSessionId)
      resolve()
    }
    const timer = setTimeout(wake, ms)
    those.add(wake)
    signal.addEventListener('abort', wake)
    if (signal.aborted) wake()
  })
}
