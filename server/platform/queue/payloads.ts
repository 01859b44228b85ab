import { z } from 'zod'

/** What a job of each kind must know to be done. A name that has been released stays: rows name it. */
export const jobPayloads = {
  sweepExpired: z.object({}),
  sendMail: z.object({ mailId: z.uuid() }),
  sweepMail: z.object({}),
  remind: z.object({}),
  makeArchive: z.object({ archiveId: z.uuid() }),
  applyRetention: z.object({}),
  announceRetention: z.object({}),
  takeRoundChanges: z.object({ roundId: z.uuid() }),
  publishJoined: z.object({ roundId: z.uuid() }),
  applySuspensions: z.object({}),
  sweepRecordings: z.object({}),
}

export type JobKindName = keyof typeof jobPayloads
export type PayloadOf<K extends JobKindName> = z.infer<(typeof jobPayloads)[K]>
