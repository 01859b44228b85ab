import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { liveSession, purge } from '@/db/schema'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { eventsAfter } from '@/server/interview/event-log/read'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import { applyRetention } from '@/server/privacy/retention/apply-retention'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
} from '../../../support/server-stage'
import { holdInterview, inMonths, said, signal } from './held-interview'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage, 'yann', 'atOnce', 'video')
})

const run = (months: number, on = stage.runtime) =>
  applyRetention(on, { runId: randomUUID(), now: inMonths(months), signal })
const log = () => eventsAfter(stage.database.pool, cast.liveSessionId, 0, 1_000)
const state = async () => fold(await log(), initialState)
const acts = async () => {
  const rows = await stage.database.db.select().from(purge).where(eq(purge.liveSessionId, cast.liveSessionId))
  return rows.map(({ kind }) => kind).sort()
}
const row = async () => {
  const { id, logId, lastSeq, status } = liveSession
  const [found] = await stage.database.db
    .select({ logId, lastSeq, status })
    .from(liveSession)
    .where(eq(id, cast.liveSessionId))
  return found
}
const whole = async () => {
  const { rows } = await stage.database.pool.query<{ text: string }>(
    `select coalesce(string_agg(row::text, ' '), '') as text from (
       select to_jsonb(event) as row from live_session_event event where live_session_id = $1
       union all select to_jsonb(body) from live_session_text body join live_session_event event on event.id = body.event_id
         where live_session_id = $1
       union all select to_jsonb(dial) from live_session_dial dial join live_session_event event on event.id = dial.event_id
         where live_session_id = $1) everything`,
    [cast.liveSessionId],
  )
  return rows[0]?.text ?? ''
}

describe('The purge', () => {
  test('leaves what is kept alone, then takes the dial after six months and the rest after twelve', async () => {
    await holdInterview(stage, cast)
    const before = await state()
    expect(await run(5)).toBe(0)
    expect(await state()).toEqual(before)

    await run(6)
    expect([before.comparisons.length, before.redrawnDial?.length]).toEqual([1, 2])
    expect(before.talk.map(({ seat }) => seat)).toEqual(['advisor', 'beneficiary'])
    expect((await state()).dial).toEqual([])
    expect((await state()).talk).toEqual([])
    expect(await state()).toMatchObject({ comparisons: [], redrawnDial: null })
    expect(await whole()).not.toMatch(/secondMs|"points"/u)
    expect(await whole()).not.toContain('kkk')
    expect((await state()).entries).toEqual(before.entries)
    expect(await acts()).toEqual(['dial'])

    await run(12)
    const after = await state()
    expect([...after.purges.keys()].sort()).toEqual(['comments', 'cues', 'dial', 'marks', 'notes', 'returns'])
    expect(after.keptCues).toEqual([])
    expect([after.cues, after.comments.size, after.repairs.size, after.selfAssessment]).toEqual([
      [],
      0,
      0,
      null,
    ])
    const text = await whole()
    for (const word of [...said, 'Quand il a parlé de son fils', 'Au silence', 'empathy'])
      expect(text).not.toContain(word)
  })

  test('takes nothing of what is still to come, whatever day it was planned for', async () => {
    await playUntil(stage, cast, 'briefing')
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'chooseFocus', codeKey: 'empathy' })
    expect(await run(13)).toBe(0)
  })

  test('counts from the beginning of an unended interview', async () => {
    await stage.database.db
      .update(liveSession)
      .set({ scheduledFor: new Date(inMonths(-7)) })
      .where(eq(liveSession.id, cast.liveSessionId))
    await playUntil(stage, cast, 'interview')
    const dial = { type: 'moveDial' as const, samples: [{ at: Date.now(), value: 40 }] }
    await send(stage, cast.beneficiary, cast.liveSessionId, dial)
    expect(await run(0)).toBe(0)
    expect(await run(6)).toBe(1)
  })

  test('goes on where one log cannot be read, and says at its end that it failed', async () => {
    const broken = cast
    await holdInterview(stage, broken)
    cast = await castLiveSession(stage, 'nadia', 'atOnce', 'video')
    await holdInterview(stage, cast)
    const { pool } = stage.database
    const query = (asked: { name?: string; values?: unknown[] }, ...more: unknown[]) =>
      asked.name === 'events-after' && asked.values?.[0] === broken.liveSessionId
        ? Promise.reject(new Error('cannot be read'))
        : (pool.query as (...all: unknown[]) => Promise<unknown>).call(pool, asked, ...more)
    const failing = {
      ...stage.runtime,
      database: { ...stage.database, pool: Object.assign(Object.create(pool), { query }) },
    }
    await expect(run(13, failing)).rejects.toThrow('1 live sessions could not be purged')
    expect(await acts()).toContain('marks')
    cast = broken
    expect(await acts()).toEqual([])
    expect(await run(13)).toBe(1)
  })

  test('keeps who met, when, in which phases, and the commitment until a year after its day', async () => {
    await holdInterview(stage, cast)
    const before = await state()
    await run(13)
    const after = await state()
    expect(after.contract).toEqual(before.contract)
    expect([after.stage, after.clock]).toEqual([before.stage, before.clock])
    expect(after.entries.map(({ event }) => event.type)).toEqual(['phaseEntered'])
    expect(after.commitments[0]).toMatchObject({ what: 'Attendre', due: '2099-01-01' })
    await applyRetention(stage.runtime, {
      runId: randomUUID(),
      now: Date.parse('2100-01-03T00:00:00Z'),
      signal,
    })
    expect((await state()).commitments[0]).toMatchObject({ what: null, how: null, due: '2099-01-01' })
  })

  test('leaves a log that is gapless for every seat, under another id', async () => {
    await holdInterview(stage, cast)
    const [before, old] = [await row(), await log()]
    await run(13)
    const after = await row()
    expect(after?.logId).not.toBe(before?.logId)
    expect(after?.lastSeq).toBe((before?.lastSeq ?? 0) + 1)
    const events = await log()
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: old.length + 1 }, (_, at) => at + 1))
    const { supervisor, advisor, observer } = cast
    const snapshot = await freshSnapshot(stage.runtime, cast.liveSessionId)
    for (const [seat, { id: personId }] of Object.entries({ supervisor, advisor, observer })) {
      const seen = await stage
        .as({ supervisor, advisor, observer }[seat as 'supervisor'])
        .liveSession.events({ liveSessionId: cast.liveSessionId, after: 0, limit: 1_000 })
      expect(seen.logId).toBe(after?.logId)
      expect(seen.events.map(({ seq }) => seq)).toEqual(events.map(({ seq }) => seq))
      const viewer = { seat: seat as 'supervisor', personId }
      const given = events.map((event) =>
        snapshot ? viewFor(viewer, snapshot.state, event, snapshot.familyOf) : null,
      )
      expect(seen.events).toEqual(given)
    }
  })

  test('finds nothing to do the second time, nor beside another process', async () => {
    await holdInterview(stage, cast)
    const second = await stage.secondRuntime()
    await Promise.all([run(13), run(13, second)])
    const [kinds, after] = [await acts(), await row()]
    expect(kinds).toEqual(['comments', 'cues', 'dial', 'marks', 'notes', 'returns'])
    expect(await run(13)).toBe(0)
    expect([await acts(), await row()]).toEqual([kinds, after])
  })

  test('that was cut short goes on where it stopped', async () => {
    await holdInterview(stage, cast)
    const first = cast.liveSessionId
    cast = await castLiveSession(stage, 'nadia', 'atOnce', 'video')
    await holdInterview(stage, cast)
    const stop = new AbortController()
    const { pool } = stage.database
    const cut = {
      ...stage.runtime,
      database: {
        ...stage.database,
        pool: Object.assign(Object.create(pool), {
          query: async (...given: Parameters<typeof pool.query>) => {
            const answer = await pool.query(...given)
            if (String(given[0]).startsWith('select purge_live_session'))
              stop.abort(new Error('the server stops'))
            return answer
          },
        }),
      },
    }
    const wish = { runId: randomUUID(), now: inMonths(13) }
    await expect(applyRetention(cut, { ...wish, signal: stop.signal })).rejects.toThrow('the server stops')
    const done = async () =>
      (await stage.database.db.select({ id: purge.liveSessionId }).from(purge)).map(({ id }) => id)
    const half = new Set(await done())
    expect([half.has(first), half.has(cast.liveSessionId)].filter(Boolean)).toHaveLength(1)
    await run(13)
    expect(new Set(await done())).toEqual(new Set([...half, first, cast.liveSessionId]))
  })

  test('is forgotten by a process that remembers more, with the next fact it reads', async () => {
    await holdInterview(stage, cast)
    const second = await stage.secondRuntime()
    const { liveSessionId } = cast
    const known = await freshSnapshot(second, liveSessionId)
    expect(known?.state.comments.size).toBe(1)
    await run(13)
    const { logId } = await stage
      .as(cast.advisor, second)
      .liveSession.events({ liveSessionId, after: 0, limit: 10 })
    expect(logId).toBe((await row())?.logId)
    expect(second.snapshots.get(liveSessionId)?.state).toEqual(await state())
  })

  test('keeps the count of a month, and counts what comes after it for nothing', async () => {
    await holdInterview(stage, cast)
    const { cohortId, liveSessionId } = cast
    const month = () => stage.as(cast.coordinator).cohort.groupMonth({ cohortId, month: null })
    const tally = async () =>
      (
        await stage.database.pool.query('select tallies from live_session_tally where live_session_id = $1', [
          liveSessionId,
        ])
      ).rows
    await stage.database.pool.query('delete from live_session_tally where live_session_id = $1', [
      liveSessionId,
    ])
    await run(13)
    expect(await tally()).toEqual([{ tallies: { empathy: [1, 1], confidentiality: [0, 1] } }])
    await stage.database.pool.query('update live_session_tally set seq = 1 where live_session_id = $1', [
      liveSessionId,
    ])
    await month()
    expect(await tally()).toEqual([{ tallies: { empathy: [1, 1], confidentiality: [0, 1] } }])
  })

  test('takes nothing more: who writes after it is told that it is over', async () => {
    const breach = await holdInterview(stage, cast)
    await run(13)
    const { liveSessionId, advisor } = cast
    const comment = { type: 'postComment', moment: 0, text: 'Trop tard', replyTo: null } as const
    expect(await reasonFor(send(stage, advisor, liveSessionId, comment))).toBe('erasedByNow')
    const repair = { type: 'writeRepair', markId: breach, text: 'Trop tard' } as const
    expect(await reasonFor(send(stage, advisor, liveSessionId, repair))).toBe('erasedByNow')
  })

  test('waits in a cohort of an earlier release, where no member was told of it', async () => {
    await holdInterview(stage, cast)
    await stage.database.pool.query(
      `update cohort set retention_before = null, retention_since = now() + interval '12 months' where id = $1`,
      [cast.cohortId],
    )
    expect(await run(13)).toBe(0)
    expect(await run(15)).toBe(1)
  })
})
