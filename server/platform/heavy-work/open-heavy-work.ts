import { setTimeout as delay } from 'node:timers/promises'
import { DomainError } from '@/domain/domain-error'
import { sayPseudonyms } from '@/domain/erasure/pseudonym'
import { inTurn, mayWait } from '@/domain/heavy-work/turns'
import type { Input, Kind } from './kind'
import type { ToChild } from './messages'
import { createWorker, type Made, type WorkerOptions } from './worker'

/** How far a request has come. `ahead`: requests that are served before it, the one under way included. */
export type Progress = { readonly state: 'waiting'; readonly ahead: number } | { readonly state: 'preparing' }

type Request<I extends Input> = {
  readonly personId: string
  /** Aborted once the file is no longer waited for. */
  readonly signal: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Reads the input when its turn comes, so that waiting requests hold no memory. */
  readonly read: () => Promise<I>
}

/** What takes long is done in one process of low priority beside this one, piece by piece, in fair turns. */
export type HeavyWork = {
  /**
   * Makes a file; resolves when it is finished.
   * @throws DomainError queueFull, documentTooLarge, documentFailed, unavailable when the server stops; whatever `read` throws
   */
  make<I extends Input>(kind: Kind<I>, request: Request<I>): Promise<Made>
  /** Refuses what waits and what comes, gives the piece under way so many milliseconds, then ends the process. */
  close(withinMs: number): Promise<void>
}

type Job = {
  readonly personId: string
  readonly signal: AbortSignal
  readonly tell: (progress: Progress) => void
  readonly prepare: () => Promise<Extract<ToChild, { type: 'make' }>>
  readonly resolve: (made: Made) => void
  readonly reject: (error: unknown) => void
  told: number | null
}

export function openHeavyWork(options: WorkerOptions): HeavyWork {
  const worker = createWorker(options)
  let waiting: readonly Job[] = []
  let served: Job | null = null
  let working: Promise<void> | null = null
  let isClosed = false

  async function work() {
    for (let job = next(); job; job = next()) {
      served = job
      job.tell({ state: 'preparing' })
      tellPlaces()
      try {
        const order = await job.prepare()
        if (isClosed) throw new DomainError('unavailable')
        job.resolve(await worker.make(order, job.signal))
      } catch (error) {
        job.reject(isClosed ? new DomainError('unavailable') : error)
      }
    }
    served = null
    working = null
  }

  function next(): Job | undefined {
    const [job] = inTurn(waiting, served)
    waiting = waiting.filter((each) => each !== job)
    return job
  }

  function leave(job: Job) {
    const wasWaiting = waiting.includes(job)
    waiting = waiting.filter((each) => each !== job)
    job.reject(job.signal.reason)
    if (wasWaiting) tellPlaces()
  }

  function tellPlaces() {
    for (const [index, job] of inTurn(waiting, served).entries()) {
      const ahead = index + 1
      if (job.told === ahead) continue
      job.told = ahead
      job.tell({ state: 'waiting', ahead })
    }
  }

  return {
    async make(kind, { personId, signal, onProgress, read }) {
      signal.throwIfAborted()
      if (isClosed) throw new DomainError('unavailable')
      if (!mayWait(waiting, personId)) throw new DomainError('queueFull')
      return new Promise((resolve, reject) => {
        const job: Job = {
          personId,
          signal,
          resolve,
          reject,
          told: null,
          tell: (progress) => onProgress?.(progress),
          prepare: async () => {
            const input = await read()
            return { type: 'make', kind: kind.name, input: sayPseudonyms(input, input.locale) }
          },
        }
        signal.addEventListener('abort', () => leave(job), { once: true })
        waiting = [...waiting, job]
        if (working) tellPlaces()
        else working = work()
      })
    },
    async close(withinMs) {
      isClosed = true
      for (const job of waiting) job.reject(new DomainError('unavailable'))
      waiting = []
      await Promise.race([working, delay(withinMs, undefined, { ref: false })])
      worker.stop()
      await working
    },
  }
}
