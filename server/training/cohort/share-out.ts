import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSession, liveSessionSeat, membership, scenarioKnowledge, suspension } from '@/db/schema'
import { shareOut as decide, type ToShare } from '@/domain/cohort/year/share-out'
import { DomainError } from '@/domain/domain-error'
import { type Actor, maySit } from '@/domain/live-session/core/seat'
import { awayAt } from '@/domain/live-session/course/absence'
import { overlap, type Stay } from '@/domain/occupancy/stay'
import { saidAbsences } from '@/server/interview/absence/said-absences'
import { inTransaction, type Within } from '@/server/interview/event-log/in-transaction'
import { type Amended, announceAmended } from '@/server/interview/live-session/amend'
import { changeSeats } from '@/server/interview/live-session/change-seats'
import { lockedState } from '@/server/interview/live-session/locked-state'
import { tellAmended } from '@/server/interview/live-session/tell-by-letter'
import { holdOccupants } from '@/server/interview/occupancy/hold-occupants'
import { readStays } from '@/server/interview/occupancy/read-stays'
import { requireFree } from '@/server/interview/occupancy/require-free'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { type Assignment, readAssignments } from './assignments'

/** The colleagues of one cohort who take over interviews. */
export type Share = { readonly cohortId: string; readonly amongIds: readonly string[] }
type Sharing = Share & {
  /** Whose interviews are shared out. */
  readonly personIds: readonly string[]
  readonly actor: Actor
}
/** `left`: ids of interviews that none of the colleagues could take. */
export type SharedOut = { readonly amended: readonly Amended[]; readonly left: readonly string[] }
/** How many interviews have another supervisor now, and how many none of the colleagues could take. */
export type SharedCount = { shared: number; left: number }

/**
 * Shares out these supervisors' coming interviews among colleagues, in the caller's transaction and before their
 * accounts are locked: a booking locks people before accounts. Posts letters. The caller announces `amended` after the
 * commit (`announceAmended`).
 * @throws DomainError notAMember, roleCannotSit, about one of `amongIds`
 */
export async function shareOutIn(
  within: Within,
  { personIds, shares, actor }: { personIds: readonly string[]; shares: readonly Share[]; actor: Actor },
): Promise<SharedOut> {
  const asked = shares.filter(({ amongIds }) => amongIds.length > 0)
  if (asked.length === 0) return { amended: [], left: [] }
  const { tx } = within
  for (const { cohortId, amongIds } of asked) await requireAble(tx, { cohortId, personIds, amongIds })
  await holdInterviews(tx, personIds, asked)
  const people = [...personIds, ...asked.flatMap(({ amongIds }) => amongIds)]
  await holdOccupants(tx, { cohortId: '', personIds: people, rooms: [] })
  const done: SharedOut[] = []
  for (const share of asked) done.push(await shareOutOne(within, { ...share, personIds, actor }))
  return { amended: done.flatMap(({ amended }) => amended), left: done.flatMap(({ left }) => left) }
}

async function shareOutOne(within: Within, sharing: Sharing): Promise<SharedOut> {
  const { tx } = within
  const { cohortId, personIds, actor } = sharing
  const now = Date.now()
  const assignments = await readAssignments(tx, { cohortId, personIds, now })
  if (assignments.length === 0) return { amended: [], left: [] }
  const { toShare, loads } = await readToShare(tx, sharing, assignments, now)
  const chosen = decide(toShare, loads)
  const amended: Amended[] = []
  for (const assignment of assignments) {
    const supervisorId = chosen.get(keyOf(assignment))
    if (supervisorId === undefined) continue
    const { liveSessionId, personId } = assignment
    const { contract } = await lockedState(within, liveSessionId)
    if (!contract) continue
    const seats = contract.seats.map((each) =>
      each.personId === personId ? { ...each, personId: supervisorId } : each,
    )
    const done = await changeSeats(within, { liveSessionId, actor }, { seats })
    const { before, after } = done
    await requireFree(tx, { liveSessionId, cohortId, before, after, keeping: null, by: actor.personId })
    await tellAmended(tx, { liveSessionId, cohortId, actorId: actor.personId }, [done])
    amended.push(done)
  }
  const left = assignments
    .filter((each) => !chosen.has(keyOf(each)))
    .map(({ liveSessionId }) => liveSessionId)
  return { amended, left }
}

/**
 * The same by one press of a coordinator, before members are removed.
 * @throws DomainError roleMayNot, and those of `shareOutIn`
 */
export async function shareOut(
  shell: Shell & SocketHolders,
  member: Membership,
  { personIds, amongIds }: Pick<Sharing, 'personIds' | 'amongIds'>,
): Promise<SharedCount> {
  requirePermission(member, 'member.manage')
  const { cohortId, personId } = member
  const actor = { personId, seat: null, organises: true }
  const shares = [{ cohortId, amongIds }]
  const done = await inTransaction(shell.database.pool, (within) =>
    shareOutIn(within, { personIds, shares, actor }),
  )
  return announceShared(shell, done)
}

/** Tells of interviews that were shared out, after the commit. */
export async function announceShared(
  shell: Shell & SocketHolders,
  { amended, left }: SharedOut,
): Promise<SharedCount> {
  for (const each of amended) await announceAmended(shell, each)
  return { shared: amended.length, left: left.length }
}

/** Locks the logs of these people's interviews, in the order that every change of several uses. */
async function holdInterviews(tx: Tx, personIds: readonly string[], shares: readonly Share[]): Promise<void> {
  const now = Date.now()
  const ids: string[] = []
  for (const { cohortId } of shares) {
    const theirs = await readAssignments(tx, { cohortId, personIds, now })
    ids.push(...theirs.map(({ liveSessionId }) => liveSessionId))
  }
  if (ids.length === 0) return
  await tx
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(inArray(liveSession.id, ids))
    .orderBy(asc(liveSession.id))
    .for('no key update')
}

/** Two members who leave may supervise one interview. */
function keyOf({ liveSessionId, personId }: Assignment): string {
  return `${liveSessionId} ${personId}`
}

async function requireAble(tx: Tx, { cohortId, personIds, amongIds }: Omit<Sharing, 'actor'>): Promise<void> {
  const rows = await tx
    .select({ personId: membership.userId, role: membership.role })
    .from(membership)
    .where(and(eq(membership.cohortId, cohortId), inArray(membership.userId, [...amongIds])))
  const suspended = await tx
    .select({ personId: suspension.personId })
    .from(suspension)
    .where(inArray(suspension.personId, [...amongIds]))
  for (const personId of amongIds) {
    const role = rows.find((each) => each.personId === personId)?.role
    if (!role) throw new DomainError('notAMember', personId)
    const isGone = personIds.includes(personId) || suspended.some((each) => each.personId === personId)
    if (isGone || !maySit(role, 'supervisor')) throw new DomainError('roleCannotSit', personId)
  }
}

/** Who could take which interview: free, expected to come, not to advise on its situation, and without a seat in it. */
async function readToShare(
  tx: Tx,
  { cohortId, amongIds }: Sharing,
  assignments: readonly Assignment[],
  now: number,
): Promise<{ toShare: readonly ToShare[]; loads: ReadonlyMap<string, number> }> {
  const ends = assignments.map(({ scheduledFor, lengthMs }) => scheduledFor + lengthMs)
  const sessionIds = assignments.map(({ liveSessionId }) => liveSessionId)
  const [stays, said, bound, seated, members, theirs] = await Promise.all([
    readStays(tx, {
      cohortId,
      personIds: [...amongIds],
      now,
      from: Math.min(...assignments.map(({ scheduledFor }) => scheduledFor)),
      until: Math.max(...ends),
    }),
    saidAbsences(tx, { cohortId }),
    tx
      .select({ personId: scenarioKnowledge.userId, family: scenarioKnowledge.family })
      .from(scenarioKnowledge)
      .where(and(inArray(scenarioKnowledge.userId, [...amongIds]), eq(scenarioKnowledge.kind, 'advises'))),
    tx
      .select({
        id: liveSessionSeat.liveSessionId,
        personId: liveSessionSeat.userId,
        endedAt: liveSessionSeat.endedAt,
      })
      .from(liveSessionSeat)
      .where(inArray(liveSessionSeat.liveSessionId, sessionIds)),
    tx.select({ personId: membership.userId }).from(membership).where(eq(membership.cohortId, cohortId)),
    readAssignments(tx, { cohortId, personIds: amongIds, now }),
  ])
  const words = [...said.values()].flat()
  const memberIds = new Set(members.map(({ personId }) => personId))
  const toShare = assignments.map((assignment): ToShare => {
    const { liveSessionId, scheduledFor: startsAt, lengthMs, family } = assignment
    const held = seated.filter(({ id, endedAt }) => id === liveSessionId && endedAt === null)
    // A seat of a former member has to be filled before seats can change.
    const isWhole = held.every(({ personId }) => memberIds.has(personId))
    const away = awayAt({ at: startsAt, lengthMs }, words)
    const able = amongIds.filter(
      (id) =>
        isWhole &&
        !away.has(id) &&
        !held.some(({ personId }) => personId === id) &&
        !bound.some((each) => each.personId === id && each.family === family) &&
        !isTaken(stays, id, { startsAt, lengthMs }),
    )
    return { sessionId: keyOf(assignment), startsAt, lengthMs, able }
  })
  const loads = new Map(amongIds.map((id) => [id, theirs.filter(({ personId }) => personId === id).length]))
  return { toShare, loads }
}

function isTaken(
  stays: readonly Stay[],
  personId: string,
  span: Pick<Stay, 'startsAt' | 'lengthMs'>,
): boolean {
  return stays.some((stay) => overlap(span, stay) && stay.people.some((each) => each.personId === personId))
}
