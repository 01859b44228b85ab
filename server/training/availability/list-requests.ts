import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { availabilityPerson, availabilityRequest, membership, round } from '@/db/schema'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'

/** A request whose hours are ahead, in short. Moments in epoch ms. */
export type RequestLine = {
  requestId: string
  title: string
  from: number
  until: number
  answerBy: number
  asked: number
  answered: number
  /** Whether a round was planned from it. */
  isPlanned: boolean
}

/** What members of a cohort are being asked: requests whose hours are not over and whose round is not published, latest first. */
export async function listRequests({ database: { db } }: Shell, member: Membership): Promise<RequestLine[]> {
  requirePermission(member, 'round.plan')
  const { cohortId } = member
  const theirs = sql`from ${availabilityPerson} person join ${membership} member
    on member.user_id = person.user_id and member.cohort_id = ${availabilityRequest.cohortId}
    where person.request_id = ${availabilityRequest.id}`
  const rows = await db
    .select({
      request: availabilityRequest,
      asked: sql<number>`(select count(*)::int ${theirs})`,
      answered: sql<number>`(select count(person.answered_at)::int ${theirs})`,
    })
    .from(availabilityRequest)
    .leftJoin(round, eq(round.id, availabilityRequest.roundId))
    .where(
      and(
        eq(availabilityRequest.cohortId, cohortId),
        gt(availabilityRequest.lastSlotAt, sql`now()`),
        isNull(round.publishedAt),
      ),
    )
    .orderBy(desc(availabilityRequest.createdAt))
  return rows.map(({ request: { id, title, slots, answerBy, lastSlotAt, roundId }, asked, answered }) => ({
    requestId: id,
    title,
    asked,
    answered,
    from: Math.min(...slots.map(({ startsAt }) => startsAt)),
    until: lastSlotAt.getTime(),
    answerBy: answerBy.getTime(),
    isPlanned: roundId !== null,
  }))
}
