import { DomainError } from '@/domain/domain-error'
import type { Progress } from './open-heavy-work'

/** Less than proxies wait for the first byte of an answer. */
const patienceMs = 45_000

type Waiting = { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }

/**
 * Waits for heavy work on behalf of a request that shows no progress: for its turn at most 45 s, then for as long as the work takes.
 * `gone`: aborted when the client goes away.
 * @throws DomainError queueFull when its turn has not come by then
 */
export async function patiently<T>(
  gone: AbortSignal,
  work: (waiting: Waiting) => Promise<T>,
  ms = patienceMs,
): Promise<T> {
  const leave = new AbortController()
  const onGone = () => leave.abort(gone.reason)
  if (gone.aborted) onGone()
  gone.addEventListener('abort', onGone, { once: true })
  const timer = setTimeout(() => leave.abort(new DomainError('queueFull')), ms)
  try {
    return await work({
      signal: leave.signal,
      onProgress: ({ state }) => state === 'preparing' && clearTimeout(timer),
    })
  } finally {
    clearTimeout(timer)
    gone.removeEventListener('abort', onGone)
  }
}
