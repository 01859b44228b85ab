import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, liveSession, round } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Plan } from '@/domain/live-session/core/plan'
import { type Keeping, type Kept, pairOf } from '@/domain/occupancy/keeping'
import { invitedIn, readyIn, withoutEnded } from '@/domain/pairing/invited'
import { isPublishable, judgeRound } from '@/domain/pairing/judge-round'
import { openFacts } from '@/domain/pairing/look-up'
import { type PlannedSession, peopleOf } from '@/domain/pairing/round'
import type { RoundChange } from '@/domain/round-change/change'
import type { Within } from '@/server/interview/event-log/in-transaction'
import { scheduleWithin, type Wish } from '@/server/interview/live-session/schedule'
import { holdOccupants } from '@/server/interview/occupancy/hold-occupants'
import { keepAll, settle } from '@/server/interview/occupancy/require-free'
import type { Membership } from '@/server/people/membership/take-membership'
import { post } from '@/server/platform/outbox/post'
import { asInvitees, readInvitees } from './invited/read-invitees'
import { readRoundFacts } from './read-past'
import type { StoredRound } from './take-round'

type Publishing = Extract<RoundChange, { kind: 'publish' }>

/**
 * Publishes the interviews of a draft, all or none, in the caller's transaction that holds the round; those with
 * invited people stay. `base`: the board's version on screen. Returns the number of letters.
 * @throws DomainError those of `checkPublishable` and of `schedule`
 */
export async function publishWithin(
  within: Within,
  member: Membership,
  draft: StoredRound,
  { change, changeId }: { change: Publishing; changeId: string },
): Promise<number> {
  const { tx } = within
  await holdOccupants(tx, occupantsOfDraft(member.cohortId, draft, draft.sessions))
  const kept = await checkPublishable(tx, draft, change)
  const published = await scheduleAll(within, member, draft, readyIn(draft.sessions))
  await keepAll(tx, asPublished(kept, published), member.personId)
  await tx
    .update(round)
    .set({
      sessions: withPublished(draft.sessions, published),
      publishedAt: new Date(),
      publishedBy: member.personId,
    })
    .where(eq(round.id, draft.id))
  return postLetters(tx, draft, published, changeId)
}

/**
 * Publishes one interview left in the draft of a published round, in the caller's transaction that holds the round, and
 * writes to its people. A published one stays as it is.
 * @throws DomainError notFound, wrongMoment once its hour has passed, roundNotReady while a person in it has not joined
 * or it has a fault, personTaken, doublePlace, and those of `schedule`
 */
export async function publishOne(
  within: Within,
  member: Membership,
  stored: StoredRound,
  { sessionId, keeping }: { sessionId: string; keeping: Keeping | null },
): Promise<void> {
  const { tx } = within
  const { id: roundId, cohortId, setup, sessions } = stored
  const session = sessions.find(({ id }) => id === sessionId)
  if (!session || stored.publishedAt === null) throw new DomainError('notFound')
  if (session.liveSessionId !== undefined) return
  if (readyIn([session]).length === 0) throw new DomainError('roundNotReady')
  const startsAt = setup.slots.find(({ id }) => id === session.slotId)?.startsAt ?? 0
  if (startsAt <= Date.now()) throw new DomainError('wrongMoment')
  await holdOccupants(tx, occupantsOfDraft(cohortId, stored, [session]))
  const facts = await readRoundFacts(tx, { cohortId, setup, sessions: [session], roundId, now: Date.now() })
  const verdict = judgeRound([session], openFacts(facts)).sessions[sessionId]
  if (!verdict) throw new DomainError('roundNotReady')
  const kept = settle(sessionId, verdict.doubles, { kept: [], keeping })
  if (!isPublishable(verdict)) throw new DomainError('roundNotReady')
  const published = await scheduleAll(within, member, stored, [session])
  await keepAll(tx, asPublished(kept, published), member.personId)
  await tx
    .update(round)
    .set({ sessions: withPublished(sessions, published) })
    .where(eq(round.id, roundId))
  await postLetters(tx, stored, published, `joined ${sessionId}`)
}

/** These interviews of a round as live sessions. */
async function scheduleAll(
  { tx, connection }: Within,
  member: Membership,
  stored: StoredRound,
  sessions: readonly PlannedSession[],
): Promise<readonly PlannedSession[]> {
  const [found] = await tx.select({ plan: cohort.plan }).from(cohort).where(eq(cohort.id, member.cohortId))
  if (!found) throw new DomainError('notFound')
  const published: PlannedSession[] = []
  for (const session of sessions) {
    const id = await scheduleWithin(tx, connection, member, wishOf(session, stored, found.plan), 'plan')
    await tx
      .update(liveSession)
      .set({ roundId: stored.id, slot: session.slotId })
      .where(eq(liveSession.id, id))
    published.push({ ...session, liveSessionId: id })
  }
  return published
}

function withPublished(
  sessions: readonly PlannedSession[],
  published: readonly PlannedSession[],
): PlannedSession[] {
  const live = new Map(published.map((each) => [each.id, each]))
  return sessions.map((each) => live.get(each.id) ?? each)
}

/**
 * One letter for each person about all their interviews of the round, at each publication, since rounds may return to
 * draft.
 */
async function postLetters(
  tx: Tx,
  { cohortId, title }: StoredRound,
  sessions: readonly PlannedSession[],
  changeId: string,
): Promise<number> {
  const people = new Set(sessions.flatMap(peopleOf))
  let letters = 0
  for (const userId of people) {
    const liveSessionIds = sessions
      .filter((session) => peopleOf(session).includes(userId))
      .flatMap(({ liveSessionId }) => liveSessionId ?? [])
    const about = { kind: 'roundPublished' as const, title, liveSessionIds }
    if (await post(tx, { key: `round ${changeId} ${userId}`, to: { userId }, about, cohortId })) letters += 1
  }
  return letters
}

/**
 * Checks a draft against what is known now: since the board was shown, a person may have read a brief or been booked by
 * another round. Returns the reasons to be stored.
 * @throws DomainError roundPublished, boardChanged, roundNotReady while an interview has a fault, doublePlace where a
 * supervisor or a room is taken and `keeping` does not say why
 */
export async function checkPublishable(
  tx: Db | Tx,
  { id: roundId, cohortId, setup: stored, sessions, version, publishedAt }: StoredRound,
  { base, keeping = null }: Publishing,
): Promise<readonly Kept[]> {
  if (publishedAt !== null) throw new DomainError('roundPublished')
  if (version !== base) throw new DomainError('boardChanged')
  const setup = withoutEnded(stored, asInvitees(await readInvitees(tx, cohortId)))
  const facts = await readRoundFacts(tx, { cohortId, setup, sessions, roundId, now: Date.now() })
  const verdict = judgeRound(sessions, openFacts(facts))
  const isReady = Object.values(verdict.sessions).every(isPublishable)
  if (!isReady || sessions.length === 0) throw new DomainError('roundNotReady')
  const waiting = new Set(sessions.filter((each) => invitedIn(each).length > 0).map(({ id }) => id))
  return Object.entries(verdict.sessions)
    .filter(([sessionId]) => !waiting.has(sessionId))
    .flatMap(([sessionId, { doubles }]) =>
      settle(
        sessionId,
        doubles.filter(({ other }) => !waiting.has(other.id)),
        { kept: [], keeping },
      ),
    )
}

function occupantsOfDraft(
  cohortId: string,
  { setup }: Pick<StoredRound, 'setup'>,
  sessions: readonly PlannedSession[],
) {
  return {
    cohortId,
    personIds: sessions.flatMap(peopleOf),
    rooms: setup.rooms.flatMap(({ name, place }) => (place === 'room' ? name : [])),
  }
}

/** What was kept of interviews of the draft, of the live sessions that they became. */
function asPublished(kept: readonly Kept[], sessions: readonly PlannedSession[]): readonly Kept[] {
  const ids = new Map(sessions.map(({ id, liveSessionId }) => [id, liveSessionId ?? id]))
  const idOf = (id: string) => ids.get(id) ?? id
  return kept.map(({ betweenIds: [one, other], ...rest }) => ({
    ...rest,
    betweenIds: pairOf(idOf(one), idOf(other)),
  }))
}

function wishOf(session: PlannedSession, { setup }: StoredRound, plan: Plan): Wish {
  const slot = setup.slots.find(({ id }) => id === session.slotId)
  const room = setup.rooms.find(({ id }) => id === session.roomId)
  const { advisorId, beneficiaryId, supervisorIds, observerIds, scenarioKey } = session
  if (!slot || !room || scenarioKey === null) throw new DomainError('roundNotReady')
  const { startsAt: scheduledFor } = slot
  const { place, name } = room
  const where = place === 'room' ? { kind: 'room' as const, name } : null
  const seats = { advisorId, beneficiaryId, supervisorIds, observerIds }
  return { ...seats, scenarioKey, scheduledFor, place, where, plan }
}
