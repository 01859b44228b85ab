import { randomUUID } from 'node:crypto'
import { prepareArrived } from '@/server/interview/recording/prepare-arrived'
import { remind } from '@/server/letters/mail/remind'
import { sweepMail } from '@/server/letters/mail/sweep-mail'
import type { Runtime } from '@/server/operate/runtime'
import { applySuspensions } from '@/server/operate/suspension/apply-suspensions'
import { earlierClock } from '@/server/platform/queue/change-job'
import type { JobKindName, PayloadOf } from '@/server/platform/queue/payloads'
import { makeArchive } from '@/server/privacy/personal-data/archive/make-archive'
import { sweepRecordings } from '@/server/privacy/recordings/sweep-recordings'
import { announceRetention } from '@/server/privacy/retention/announce-retention'
import { applyRetention } from '@/server/privacy/retention/apply-retention'
import { takeDueChanges } from '@/server/training/round/changes/take-due-changes'
import { publishJoined } from '@/server/training/round/invited/publish-joined'
import { sendMail } from './send-mail'
import { sweepExpired } from './sweep-expired'

type JobKind<K extends JobKindName> = {
  /** Must be safe to repeat after half a run. `signal` aborts when the server stops or the job is lost. */
  readonly run: (runtime: Runtime, payload: PayloadOf<K>, signal: AbortSignal) => Promise<void>
  /** Once in every such stretch of time, on whichever process comes first; null: only when asked for. */
  readonly everyMs: number | null
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The kinds of jobs; what each must know stands in payloads.ts. */
export const jobKinds: { readonly [K in JobKindName]: JobKind<K> } = {
  sweepExpired: { run: sweepExpired, everyMs: HOUR },
  sendMail: { run: sendMail, everyMs: null },
  sweepMail: { run: sweepMail, everyMs: 5 * MINUTE },
  remind: { run: (runtime) => remind(runtime, Date.now()), everyMs: 15 * MINUTE },
  makeArchive: { run: makeArchive, everyMs: null },
  publishJoined: { run: publishJoined, everyMs: null },
  takeRoundChanges: { run: takeDueChanges, everyMs: null },
  applyRetention: {
    run: async (runtime, _, signal) => {
      const now = await earlierClock(runtime.database.db)
      await applyRetention(runtime, { runId: randomUUID(), now, signal })
    },
    everyMs: DAY,
  },
  announceRetention: {
    run: async (runtime) => announceRetention(runtime, await earlierClock(runtime.database.db)),
    everyMs: DAY,
  },
  applySuspensions: { run: applySuspensions, everyMs: MINUTE },
  sweepRecordings: {
    run: async (runtime) => {
      const now = await earlierClock(runtime.database.db)
      await sweepRecordings(runtime, now)
      await prepareArrived(runtime, now)
    },
    everyMs: 10 * MINUTE,
  },
}
