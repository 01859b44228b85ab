import { z } from 'zod'
import type { Runtime } from '@/server/runtime'
import { sweepExpired } from './sweep-expired'

type JobKind<Payload extends z.ZodObject> = {
  readonly payload: Payload
  /** Does the work. A second run after half a first one must do no harm. `signal`: the job is held no more, or the server stops. */
  readonly run: (runtime: Runtime, payload: z.infer<Payload>, signal: AbortSignal) => Promise<void>
  /** Once in every such stretch of time, on whichever process comes first; null: only when asked for. */
  readonly everyMs: number | null
}

const HOUR = 3_600_000

/** The kinds of jobs. A name that has been released stays: rows name it. */
export const jobKinds = {
  sweepExpired: kind({ payload: z.object({}), run: sweepExpired, everyMs: HOUR }),
}

export type JobKindName = keyof typeof jobKinds
export type PayloadOf<K extends JobKindName> = z.infer<(typeof jobKinds)[K]['payload']>

function kind<Payload extends z.ZodObject>(of: JobKind<Payload>): JobKind<Payload> {
  return of
}
