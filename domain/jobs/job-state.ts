/** How long a job belongs to the process that took it, unless it renews the lease. */
export const leaseMs = 60_000

/** How long a job may take. It is then told to stop, and counts as failed: one that never ends would keep its place from others. */
export const longestMs = 3_600_000

/** With the back-off below: given up after some ten minutes. */
export const usualAttempts = 8

const firstBackOffMs = 5_000
const longestBackOffMs = 3_600_000

/** Where a job stands. Times in epoch ms, by the database's clock. */
export type JobState = {
  /** Not before. */
  readonly runAt: number
  /** How often it was taken. */
  readonly attempts: number
  readonly maxAttempts: number
  readonly lease: { readonly by: string; readonly until: number } | null
  /** The name of the last error: never its message, which may hold personal data. */
  readonly lastError: string | null
  readonly doneAt: number | null
  /** Given up: for a person to look at. */
  readonly deadAt: number | null
}

/** A hold on a job: the process and the attempt. A lease that has ended and been taken over holds it no more. */
export type Hold = { readonly by: string; readonly attempt: number }

/** Whether a process may take the job. */
function isFree({ runAt, lease, doneAt, deadAt }: JobState, now: number): boolean {
  return doneAt === null && deadAt === null && runAt <= now && (lease === null || lease.until <= now)
}

/** The job taken by `by` for a lease; given up where its last attempt ended without a word; null when it is not free. */
export function take(job: JobState, by: string, now: number, ms = leaseMs): JobState | null {
  if (!isFree(job, now)) return null
  if (job.attempts >= job.maxAttempts) {
    return { ...job, lease: null, deadAt: now, lastError: job.lastError ?? 'leaseEnded' }
  }
  return { ...job, attempts: job.attempts + 1, lease: { by, until: now + ms } }
}

/** The lease for as long again; null when the job is held no more. */
export function renew(job: JobState, hold: Hold, now: number, ms = leaseMs): JobState | null {
  return isHeld(job, hold) ? { ...job, lease: { by: hold.by, until: now + ms } } : null
}

/** The job done; null when it is held no more. */
export function complete(job: JobState, hold: Hold, now: number): JobState | null {
  return isHeld(job, hold) ? { ...job, lease: null, doneAt: now } : null
}

/** The job to be tried again later, or given up after its last attempt. `chance` from 0 to 1. Null when it is held no more. */
export function fail(
  job: JobState,
  hold: Hold,
  { lastError, chance }: { lastError: string; chance: number },
  now: number,
): JobState | null {
  if (!isHeld(job, hold)) return null
  const failed = { ...job, lease: null, lastError }
  if (job.attempts >= job.maxAttempts) return { ...failed, deadAt: now }
  return { ...failed, runAt: now + backOffMs(job.attempts, chance) }
}

/** The job given back by a process that stops, as if it had not been taken. */
export function giveBack(job: JobState, hold: Hold): JobState | null {
  return isHeld(job, hold) ? { ...job, lease: null, attempts: job.attempts - 1 } : null
}

/** The wait after so many attempts: 5 s, doubled each time up to an hour, half of it by chance so that many do not come back at once. */
export function backOffMs(attempts: number, chance: number): number {
  const whole = Math.min(longestBackOffMs, firstBackOffMs * 2 ** (attempts - 1))
  return Math.round(whole * (0.5 + chance / 2))
}

function isHeld({ lease, attempts, doneAt, deadAt }: JobState, { by, attempt }: Hold): boolean {
  return lease?.by === by && attempts === attempt && doneAt === null && deadAt === null
}
