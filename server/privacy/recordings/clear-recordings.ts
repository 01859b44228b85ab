import { and, eq, isNull } from 'drizzle-orm'
import { liveSession, recordingTrack } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { groupInOrder } from '@/domain/group-in-order'
import { destroyTracks } from '@/server/interview/recording/destroy-tracks'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { recordAct } from '@/server/training/cohort/acts'

type Needs = Pick<Shell, 'database' | 'media'>

/** How many interviews of the cohort have a recording that is kept, and how many receipts there are of destroyed ones. */
export type KeptOfCohort = { readonly recordings: number; readonly receipts: number }

/** Counts alone: who refused or took back is told to no coordinator. @throws DomainError roleMayNot */
export async function keptOfCohort({ database }: Needs, member: Membership): Promise<KeptOfCohort> {
  requirePermission(member, 'cohort.configure')
  const { rows } = await database.pool.query<KeptOfCohort>({
    name: 'kept-of-cohort',
    text: `select count(distinct live.id) filter (where track.destroyed_at is null)::int as recordings,
      count(distinct track.destruction_id)::int as receipts
      from recording_track track join live_session live on live.id = track.live_session_id
      where live.cohort_id = $1::uuid`,
    values: [member.cohortId],
  })
  return rows[0] ?? { recordings: 0, receipts: 0 }
}

/**
 * Destroys all recordings of a cohort for good, with a receipt for each interview. The next call continues an
 * interrupted one. Returns the number of interviews affected.
 * @throws DomainError roleMayNot; recordingUnavailable where the folder of keys cannot be used
 */
export async function clearRecordings({ database, media }: Needs, member: Membership): Promise<number> {
  requirePermission(member, 'cohort.configure')
  const { cohortId, personId: actorId } = member
  const { id, keyId, liveSessionId, destroyedAt } = recordingTrack
  const kept = await database.db
    .select({ id, keyId, liveSessionId })
    .from(recordingTrack)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionId))
    .where(and(eq(liveSession.cohortId, cohortId), isNull(destroyedAt)))
    .orderBy(liveSessionId)
  if (kept.length === 0) return 0
  if (media === null) throw new DomainError('recordingUnavailable')
  const interviews = groupInOrder(kept, (track) => track.liveSessionId)
  await database.db.transaction((tx) =>
    recordAct(tx, { cohortId, actorId, act: 'recordingsCleared', count: interviews.length }),
  )
  for (const [, tracks] of interviews)
    await destroyTracks({ database, media }, tracks, { why: 'cleared', by: null })
  return interviews.length
}
