import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { liveSessionTally, mail, membership } from '@/db/schema'
import { readCells } from '@/domain/cohort/year/cell-text'
import { append } from '@/server/interview/event-log/append'
import { endSeat } from '@/server/people/access/end-seat'
import { takeMembership } from '@/server/people/membership/take-membership'
import type { Person } from '@/server/people/sign-in/sign-in'
import { cohortDecisions } from '@/server/training/cohort/decisions'
import { groupMonth } from '@/server/training/cohort/group-month'
import { cohortOverview } from '@/server/training/cohort/overview'
import { cohortPractice } from '@/server/training/cohort/practice'
import { readingYearsOnce, readYear } from '@/server/training/cohort/read-year'
import { writeAboutCommitment } from '@/server/training/cohort/write-about-commitment'
import { fillYear } from '../../../support/fill-year'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
beforeAll(async () => {
  stage = await openServerStage({ plansFully: true })
})
afterAll(() => stage.close())

const now = Date.parse('2026-11-26T10:00:00Z')
const names = ['Inès Marchetti', 'Thomas Guérin', 'Léa Aubert', 'Hugo Perrin', 'Camille Roussel']

async function aYear(learners: number, rounds = 6) {
  const coordinator = await stage.person('Sandrine Bellec')
  const { cohortId } = await stage.as(coordinator).cohort.create({ name: `Promotion de ${learners}` })
  const shape = { cohortId, organiserId: coordinator.id, now, learners, supervisors: 3, rounds, names }
  const { learnerIds } = await fillYear(stage.database.db, shape)
  const member = await takeMembership(stage.runtime, coordinator.id, cohortId)
  return { cohortId, coordinator, learnerIds, member }
}

/** How many statements reach the database meanwhile. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { pool } = stage.database
  let count = 0
  const original = pool.query.bind(pool)
  pool.query = ((...args: Parameters<typeof original>) => {
    count += 1
    return original(...args)
  }) as typeof pool.query
  try {
    await work()
  } finally {
    pool.query = original as typeof pool.query
  }
  return count
}

describe('a year of practice', () => {
  test('tells who held which seat, and what is planned beside', async () => {
    const { member, learnerIds } = await aYear(12)
    const { months, rows, summary } = await cohortPractice(stage.runtime, member, { now, readYear })
    expect(months.flatMap(({ columns }) => columns.map(({ round }) => round?.number))).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ])
    expect(summary).toMatchObject({ learners: 12, unsupervised: 1 })
    expect(summary.held).toBe(summary.planned - rows.filter(({ planned }) => planned.advisor > 0).length)
    const camille = rows.find(({ personId }) => personId === learnerIds[4])
    expect(camille).toMatchObject({
      name: 'Camille Roussel',
      held: { advisor: 0 },
      behind: { seat: 'advisor' },
    })
    expect(readCells(camille?.cells ?? '').filter((cell) => cell === 'absent')).toHaveLength(2)
    expect(rows.some(({ late }) => late > 0)).toBe(true)
  })

  test('tells at once that a seat has ended, though no log says so', async () => {
    const { member, learnerIds } = await aYear(6)
    const planned = async () => {
      const { rows } = await cohortPractice(stage.runtime, member, { now, readYear })
      return new Map(rows.map((row) => [row.personId, row.planned.advisor]))
    }
    const before = await planned()
    const personId = learnerIds.find((id) => before.get(id) === 1) ?? ''
    const { rows } = await stage.database.pool.query<{ id: string }>(
      `select live.id from live_session live join live_session_seat seat on seat.live_session_id = live.id
       where seat.user_id = $1 and seat.seat = 'advisor' and live.status = 'scheduled'`,
      [personId],
    )
    await endSeat(stage.runtime, { liveSessionId: rows[0]?.id ?? '', personId })
    expect(await planned()).toEqual(new Map(before).set(personId, 0))
  })

  test('shows at its next reading whatever has changed in the database, and keeps what has not', async () => {
    const { cohortId } = await aYear(6)
    const { pool, db } = stage.database
    const read = () => readYear(db, cohortId, now)
    const [before, again] = [await read(), await read()]
    expect(again.sessions).toBe(before.sessions)
    const [first, second] = before.sessions
    if (!first || !second) throw new Error('a year has interviews')
    const slot = 'a slot "of"\nthe morning'
    await pool.query('update live_session set status = $1, slot = $2 where id = $3', [
      'cancelled',
      slot,
      first.id,
    ])
    const personId = second.seats[0]?.personId ?? ''
    await pool.query('delete from live_session_seat where live_session_id = $1 and user_id <> $2', [
      second.id,
      personId,
    ])
    const after = new Map((await read()).sessions.map((each) => [each.id, each]))
    expect(after.get(first.id)).toEqual({ ...first, status: 'cancelled', slot })
    expect(after.get(second.id)?.seats.map((seat) => seat.personId)).toEqual([personId])
    const untouched = before.sessions.slice(2)
    expect(untouched.map(({ id }) => after.get(id))).toEqual(untouched)
  })

  test('costs as many statements for fifty learners as for five', async () => {
    const small = await aYear(5)
    const large = await aYear(50)
    for (const read of [
      cohortOverview,
      (shell: typeof stage.runtime, member: typeof small.member) =>
        cohortPractice(shell, member, { now, readYear }),
      (shell: typeof stage.runtime, member: typeof small.member) =>
        cohortDecisions(shell, member, { now, isPersona: false, readYear }),
      (shell: typeof stage.runtime, member: typeof small.member) =>
        groupMonth(shell, member, { month: '2026-10', now }),
    ]) {
      // Interviews still to come cost a statement more, so the clock stands where both years have some.
      vi.useFakeTimers({ toFake: ['Date'], now })
      try {
        const few = await statementsOf(() => read(stage.runtime, small.member))
        const many = await statementsOf(() => read(stage.runtime, large.member))
        expect(few, read.toString()).toBeGreaterThan(0)
        expect(many, read.toString()).toBe(few)
      } finally {
        vi.useRealTimers()
      }
    }
  })

  test('is read once for all that one request asks of it', async () => {
    const { member } = await aYear(6)
    const both = (read: typeof readYear) =>
      Promise.all([
        cohortPractice(stage.runtime, member, { now, readYear: read }),
        cohortDecisions(stage.runtime, member, { now, isPersona: false, readYear: read }),
      ])
    const [together, apart] = [await both(readingYearsOnce()), await both(readYear)]
    expect(together).toEqual(apart)
    const year = await statementsOf(() => readYear(stage.database.db, member.cohortId, now))
    const [once, twice] = [
      await statementsOf(() => both(readingYearsOnce())),
      await statementsOf(() => both(readYear)),
    ]
    expect(year).toBeGreaterThan(0)
    expect(once).toBe(twice - year)
  })

  test('reads the few facts it needs by their index, not the logs', async () => {
    const { cohortId } = await aYear(5)
    const { pool } = stage.database
    await pool.query('analyze live_session_event')
    const client = await pool.connect()
    try {
      // Of a few rows a scan is cheapest: what counts is that the index can answer.
      await client.query('set enable_seqscan = off')
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain select event.id from live_session_event event
         where live_session_id = any(array(select id from live_session where cohort_id = '${cohortId}'))
         and event.type in ('commitmentMade', 'commitmentWithdrawn', 'commitmentReviewed')`,
      )
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).toContain('live_session_event_listed')
    } finally {
      client.release(true)
    }
  })
})

describe('the postures of a group', () => {
  test('are counted from unsealed interviews, kept, and counted anew once a log is longer', async () => {
    const { member, cohortId } = await aYear(12)
    const first = await groupMonth(stage.runtime, member, { month: null, now })
    expect(first).toMatchObject({ month: '2026-11', next: null, previous: '2026-10' })
    const sum = (month: typeof first) =>
      (month.codes ?? []).reduce((all, { positive, negative }) => all + positive + negative, 0)
    const { rows } = await stage.database.pool.query<{ count: string }>(
      `select count(*) from live_session_event event join live_session live on live.id = event.live_session_id
       where event.type = 'marked' and live.cohort_id = $1 and live.status = 'closed'
       and live.scheduled_for >= '2026-11-01T00:00:00+01'`,
      [cohortId],
    )
    expect(sum(first)).toBe(Number(rows[0]?.count))
    const kept = await stage.database.db.select().from(liveSessionTally)
    expect(kept.length).toBeGreaterThanOrEqual(first.interviews)
    // A tally that an earlier log left is not believed.
    await stage.database.db.update(liveSessionTally).set({ seq: 1, tallies: {} })
    expect(sum(await groupMonth(stage.runtime, member, { month: null, now }))).toBe(sum(first))
    // One that is up to date is: the logs are not read.
    await stage.database.db.update(liveSessionTally).set({ tallies: {} })
    expect(sum(await groupMonth(stage.runtime, member, { month: null, now }))).toBe(0)
  })

  test('give no figure while they would speak of one or two people', async () => {
    const { member } = await aYear(3)
    const { codes, interviews, fewest } = await groupMonth(stage.runtime, member, { month: '2026-10', now })
    expect([codes, fewest]).toEqual([null, 3])
    expect(interviews).toBeGreaterThan(0)
  })

  test('are asked for by a month that is one', async () => {
    const { cohortId, coordinator } = await aYear(4, 1)
    const ask = (month: string) => reasonFor(stage.as(coordinator).cohort.groupMonth({ cohortId, month }))
    expect(await Promise.all(['2026-11', '2026-13', 'hier'].map(ask))).toEqual([
      'accepted',
      'invalid',
      'invalid',
    ])
  })
})

describe('what waits for a decision', () => {
  const lines = async (person: Person, cohortId: string) => {
    const member = await takeMembership(stage.runtime, person.id, cohortId)
    return (await cohortDecisions(stage.runtime, member, { now, isPersona: false, readYear })).lines
  }

  test('is an interview whose supervisor has left, with a free one', async () => {
    const { cohortId, coordinator } = await aYear(12)
    const line = (await lines(coordinator, cohortId)).find(({ kind }) => kind === 'unsupervised')
    expect(line).toMatchObject({ kind: 'unsupervised', proposed: { name: expect.any(String) } })
  })

  test('is who is behind, and who catches up by what is planned', async () => {
    const { cohortId, coordinator, learnerIds } = await aYear(12)
    const found = await lines(coordinator, cohortId)
    const behind = found.flatMap((line) => (line.kind === 'behind' ? line.person.personId : []))
    const ahead = found.flatMap((line) => (line.kind === 'catchingUp' ? line.people : []))
    expect([...behind, ...ahead.map(({ personId }) => personId)]).toEqual(
      expect.arrayContaining([learnerIds[4], learnerIds[8]]),
    )
  })

  test('is a late commitment until its author is written to, and is no business of supervisors', async () => {
    const { cohortId, coordinator } = await aYear(12)
    const late = async (person: Person) =>
      (await lines(person, cohortId)).flatMap((line) => (line.kind === 'late' ? line.person.personId : []))
    const before = await late(coordinator)
    const [first = ''] = before
    expect(before.length).toBeGreaterThan(1)
    const supervisor = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
    expect(await late(supervisor)).toEqual([])
    const write = () => stage.as(coordinator).cohort.writeAboutCommitment({ cohortId, personId: first })
    expect(await write()).toEqual({ isPosted: true })
    expect(await write()).toEqual({ isPosted: false })
    const written = await stage.database.db.select().from(mail).where(eq(mail.cohortId, cohortId))
    expect(written).toMatchObject([{ kind: 'commitmentLate', toUserId: first }])
    await stage.database.db.update(mail).set({ writtenAt: sql`${new Date(now).toISOString()}::timestamptz` })
    expect(await late(coordinator)).toEqual(before.filter((personId) => personId !== first))
    expect(
      await reasonFor(
        stage.as(coordinator).cohort.writeAboutCommitment({ cohortId, personId: coordinator.id }),
      ),
    ).toBe('unknownCommitment')
    const last = before.at(-1) ?? ''
    await stage.database.db.delete(membership).where(eq(membership.userId, last))
    expect(
      await reasonFor(stage.as(coordinator).cohort.writeAboutCommitment({ cohortId, personId: last })),
    ).toBe('notAMember')
  })

  test('follows what a log says of a commitment since it was read', async () => {
    const { cohortId, coordinator, learnerIds } = await aYear(12)
    const late = async () =>
      (await lines(coordinator, cohortId)).flatMap((line) =>
        line.kind === 'late' ? line.person.personId : [],
      )
    const before = await late()
    const [first = ''] = before
    expect(learnerIds).toContain(first)
    const { pool } = stage.database
    const { rows } = await pool.query<{ id: string; session: string; seq: number }>(
      `select event.id, live_session_id as session, live.last_seq as seq
       from live_session_event event join live_session live on live.id = event.live_session_id
       where event.type = 'commitmentMade' and event.actor_id = $1 and live.cohort_id = $2
       order by live.scheduled_for desc limit 1`,
      [first, cohortId],
    )
    const [made] = rows
    if (!made) throw new Error('nothing was promised')
    // As another process would, without telling this one.
    const said = await append(pool, {
      liveSessionId: made.session,
      expectedSeq: made.seq,
      status: null,
      events: [
        {
          id: randomUUID(),
          type: 'commitmentReviewed',
          actorId: first,
          seat: 'advisor',
          at: now,
          payload: { commitmentId: made.id, madeIn: made.session, outcome: 'kept', text: null },
        },
      ],
    })
    expect(said).not.toBeNull()
    expect(await late()).toEqual(before.filter((personId) => personId !== first))
  })

  test('is written about once in seven days, whatever midnight lies between', async () => {
    const { cohortId, coordinator, member } = await aYear(12)
    const [line] = (await lines(coordinator, cohortId)).filter(({ kind }) => kind === 'late')
    const personId = line?.kind === 'late' ? line.person.personId : ''
    const write = (at: number) => writeAboutCommitment(stage.runtime, member, personId, at)
    const midnight = Date.now()
    expect(await write(midnight)).toEqual({ isPosted: true })
    expect(await write(midnight + 86_400_000)).toEqual({ isPosted: false })
    expect(await write(midnight + 6.9 * 86_400_000)).toEqual({ isPosted: false })
    expect(await write(midnight + 7.1 * 86_400_000)).toEqual({ isPosted: true })
  })
})

describe('the interview that closes a gap', () => {
  test('is proposed for a learner of the cohort only', async () => {
    const { cohortId, coordinator, learnerIds } = await aYear(6)
    const propose = (personId: string) =>
      stage.as(coordinator).cohort.proposeSession({ cohortId, personId, seat: 'advisor' })
    const found = await propose(learnerIds[4] ?? '')
    expect(found).toMatchObject({ advisorId: learnerIds[4], supervisorId: expect.any(String) })
    expect(learnerIds).toContain(found?.beneficiaryId)
    expect(await reasonFor(propose(coordinator.id))).toBe('notAMember')
    await stage.database.db.delete(membership).where(eq(membership.userId, learnerIds[4] ?? ''))
    expect(await reasonFor(propose(learnerIds[4] ?? ''))).toBe('notAMember')
  })
})
