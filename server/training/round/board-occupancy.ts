import type { Stay } from '@/domain/occupancy/stay'
import { waitingIn } from '@/domain/pairing/invited'
import { type PlannedSession, peopleOf } from '@/domain/pairing/round'
import { readStays } from '@/server/interview/occupancy/read-stays'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { asHere, type ToldElsewhere, tellElsewhere } from '@/server/training/occupancy/tell-elsewhere'
import { lengthIn } from './read-past'
import type { StoredRound } from './take-round'

export type BoardOccupancy = {
  /** How long an interview takes its people, in ms. */
  readonly lengthMs: number
  /** What other interviews take up at its hours, as this planner is told. */
  readonly elsewhere: ToldElsewhere
  /** What its own published interviews take up, by live session. */
  readonly own: Stay[]
}

type Seen = { sessions: PlannedSession[]; live: readonly { id: string; scheduledFor: Date }[] }

/** What takes up people and rooms at the hours of a round. */
export async function occupancyOf(
  db: Shell['database']['db'],
  member: Membership,
  { id: roundId, setup, publishedAt }: StoredRound,
  { sessions, live }: Seen,
): Promise<BoardOccupancy> {
  const { cohortId } = member
  const now = Date.now()
  const lengthMs = await lengthIn(db, cohortId)
  const starts =
    publishedAt === null
      ? setup.slots.map(({ startsAt }) => startsAt)
      : [...live.map(({ scheduledFor }) => scheduledFor.getTime()), ...waitingStarts({ setup, sessions })]
  const spans = starts.map((startsAt) => ({ startsAt, lengthMs }))
  const ids = new Set(live.map(({ id }) => id))
  const personIds = [...new Set([...sessions.flatMap(peopleOf), ...setup.learnerIds, ...setup.supervisorIds])]
  const elsewhere = await tellElsewhere(db, member, {
    personIds,
    spans,
    exceptIds: [...ids],
    exceptRoundId: roundId,
    now,
  })
  if (ids.size === 0) return { lengthMs, elsewhere, own: [] }
  const hours = { from: Math.min(...starts), until: Math.max(...starts) + lengthMs }
  const stays = await readStays(db, { ...hours, cohortId, personIds: [], now })
  return {
    lengthMs,
    elsewhere,
    own: [
      ...asHere(
        stays.filter((stay) => ids.has(stay.id)),
        cohortId,
      ),
    ],
  }
}

/** When interviews begin that were left in the draft, epoch ms. */
function waitingStarts({ setup, sessions }: Pick<StoredRound, 'setup' | 'sessions'>): readonly number[] {
  const slotIds = new Set(waitingIn(sessions).map(({ slotId }) => slotId))
  return setup.slots.filter(({ id }) => slotIds.has(id)).map(({ startsAt }) => startsAt)
}
