import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '@/db/client'
import { complete, fail, giveBack, leaseMs, longestMs, renew } from '@/domain/jobs/job-state'
import type { Logger } from '@/server/platform/log'
import { changeJob, type TakenJob, takeJobs } from '@/server/platform/queue/change-job'

export type JobRunner = {
  /** Looks for jobs now. */
  wake(): void
  /** Takes no more jobs, gives those under way so many milliseconds, then gives them back to the other processes. */
  close(withinMs: number): Promise<void>
}

type Options = {
  readonly db: Db
  readonly log: Logger
  /** Jobs of other kinds are left alone: a newer release beside this one may have added them. */
  readonly kinds: readonly string[]
  /** Does a job of these kinds; rejects when it could not. */
  readonly run: (job: TakenJob, signal: AbortSignal) => Promise<void>
  /** Called before each look. */
  readonly beforeLook?: () => Promise<void>
  readonly everyMs?: number
  readonly leaseMs?: number
  readonly longestMs?: number
  readonly atOnce?: number
}

/** Runs the jobs that are due, a few at once, each under a lease that is renewed while it runs. */
export function runJobs({ db, log, kinds, run, beforeLook, ...options }: Options): JobRunner {
  const { everyMs = 5_000, leaseMs: ms = leaseMs, longestMs: most = longestMs, atOnce = 4 } = options
  const by = randomUUID()
  const running = new Map<TakenJob, { stop: AbortController; ended: Promise<void> }>()
  let looking: Promise<void> | null = null
  let lookAgain = false
  let isClosed = false

  function wake() {
    if (isClosed) return
    if (looking) {
      lookAgain = true
      return
    }
    lookAgain = false
    looking = look()
      .catch((err: unknown) => log.warn({ err }, 'jobs could not be looked for; the next look tries again'))
      .finally(() => {
        looking = null
        if (lookAgain) wake()
      })
  }

  async function look() {
    await beforeLook?.()
    const limit = atOnce - running.size
    if (limit <= 0 || isClosed) return
    for (const job of await takeJobs(db, { by, kinds, limit, ms })) {
      const stop = new AbortController()
      const ended = perform(job, stop).finally(() => {
        running.delete(job)
        wake()
      })
      running.set(job, { stop, ended })
    }
  }

  async function perform(job: TakenJob, stop: AbortController) {
    const { id, kind, hold } = job
    const renewal = setInterval(() => {
      changeJob(db, id, (state, now) => renew(state, hold, now, ms)).then(
        (renewed) => renewed ?? stop.abort(new Error('the lease was lost')),
        (err: unknown) => log.warn({ err, kind }, 'the lease of a job could not be renewed'),
      )
    }, ms / 4).unref()
    const failure = await within(most, run(job, stop.signal), stop).then(() => null, nameOf)
    clearInterval(renewal)
    try {
      await changeJob(db, id, (state, now) => {
        if (failure === null) return complete(state, hold, now)
        if (isClosed && stop.signal.aborted) return giveBack(state, hold)
        return fail(state, hold, { lastError: failure, chance: Math.random() }, now)
      }).then((after) => report(job, failure, after?.deadAt != null))
    } catch (err) {
      log.warn({ err, kind }, 'the end of a job could not be written: it runs again when its lease ends')
    }
  }

  function report({ kind, attempts }: TakenJob, failure: string | null, isDead: boolean) {
    if (failure === null || isClosed) return
    if (isDead) log.error({ kind, attempts, failure }, 'a job was given up')
    else log.warn({ kind, attempts, failure }, 'a job failed; it will be tried again')
  }

  wake()
  const timer = setInterval(wake, everyMs)
  timer.unref()
  return {
    wake,
    async close(withinMs) {
      isClosed = true
      clearInterval(timer)
      await looking
      const all = () => Promise.all([...running.values()].map(({ ended }) => ended))
      await Promise.race([all(), delay(withinMs, undefined, { ref: false })])
      for (const { stop } of running.values()) stop.abort(new Error('the server stops'))
      await Promise.race([all(), delay(1_000, undefined, { ref: false })])
    },
  }
}

/** The work, aborted and abandoned after `ms`. Its later results are ignored. */
async function within(ms: number, work: Promise<void>, stop: AbortController): Promise<void> {
  const tooLong = new JobTooLong()
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(tooLong)
      stop.abort(tooLong)
    }, ms).unref()
  })
  await Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

class JobTooLong extends Error {
  override readonly name = 'JobTooLong'
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
