import { turnAt } from '@/domain/jobs/schedule'
import type { Runtime } from '@/server/operate/runtime'
import type { TakenJob } from '@/server/platform/queue/change-job'
import { enqueue } from '@/server/platform/queue/enqueue'
import { type JobKindName, jobPayloads, type PayloadOf } from '@/server/platform/queue/payloads'
import { ringJobs } from '@/server/platform/queue/ring-jobs'
import { jobKinds } from './kinds'
import { type JobRunner, runJobs } from './run-jobs'

/** Runs the jobs of this installation in this process, beside the other processes on its database. */
export function startJobs(runtime: Runtime): Pick<JobRunner, 'close'> {
  const { database, log, jobBell } = runtime
  const scheduled = new Map<string, string>()

  /** Adds the turns of periodic jobs that have come: the first process adds one, for all. */
  async function schedule() {
    for (const kind of kinds) {
      const { everyMs } = jobKinds[kind]
      if (everyMs === null) continue
      const key = turnAt(Date.now(), everyMs)
      if (scheduled.get(kind) === key) continue
      await enqueue(database.db, { kind, key, payload: {} })
      scheduled.set(kind, key)
    }
  }

  const runner = runJobs({
    db: database.db,
    log,
    kinds,
    beforeLook: schedule,
    run: (job, signal) => runOne(runtime, job, signal),
  })
  jobBell.onRing(runner.wake)
  return {
    async close(withinMs) {
      jobBell.onRing(null)
      await runner.close(withinMs)
      // What was given back is taken by another process at once.
      ringJobs(runtime)
    },
  }
}

const kinds = Object.keys(jobKinds) as JobKindName[]

async function runOne(runtime: Runtime, { kind, payload }: TakenJob, signal: AbortSignal): Promise<void> {
  const known = kinds.find((each) => each === kind)
  if (!known) throw new Error(`no such kind of job: ${kind}`)
  await runKnown(runtime, known, payload, signal)
}

async function runKnown<K extends JobKindName>(
  runtime: Runtime,
  kind: K,
  payload: unknown,
  signal: AbortSignal,
): Promise<void> {
  await jobKinds[kind].run(runtime, jobPayloads[kind].parse(payload) as PayloadOf<K>, signal)
}
