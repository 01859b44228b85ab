import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyRetention } from '@/server/privacy/retention/apply-retention'
import { type Cast, castLiveSession, openServerStage, type ServerStage } from '../../../support/server-stage'
import { holdInterview, inMonths, signal } from './held-interview'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage, 'yann', 'atOnce', 'video')
  await holdInterview(stage, cast)
})
afterAll(() => stage.close())

/** What some statements of one transaction end in, undone. */
async function attempt(...statements: string[]): Promise<string> {
  const client = await stage.database.pool.connect()
  try {
    await client.query('begin')
    for (const statement of statements) await client.query(statement)
    return 'accepted'
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const refused = '23001'

const ofMarks = () => `live_session_id = '${cast.liveSessionId}' and type = 'marked'`
const placeholder = `type = 'erased', payload = '{}', actor_id = '', seat = null,
  at = date_trunc('day', at, 'UTC'), recorded_at = date_trunc('day', recorded_at, 'UTC')`
const audit = () =>
  `insert into purge (run_id, cohort_id, live_session_id, kind, length, facts, words)
   values ('${randomUUID()}', '${cast.cohortId}', '${cast.liveSessionId}', 'marks', '{}', 1, 0)`

describe('The log refuses', () => {
  test('to be deleted from, whatever was said before', async () => {
    const remove = `delete from live_session_event where ${ofMarks()}`
    expect(await attempt(remove)).toBe(refused)
    expect(await attempt(`set local triade.purge = 'on'`, remove)).toBe(refused)
    expect(await attempt(audit(), remove)).toBe(refused)
    expect(await attempt('truncate live_session_event cascade')).toBe(refused)
  })

  test('to be erased by hand: no row of the audit, no erasure', async () => {
    const erase = `update live_session_event set ${placeholder} where ${ofMarks()}`
    expect(await attempt(erase)).toBe(refused)
    expect(await attempt(`set local triade.purge = 'on'`, erase)).toBe(refused)
    expect(await attempt(audit(), erase), 'it does what the function does, and is told of for good').toBe(
      'accepted',
    )
  })

  test('every other change, in the very transaction of a purge', async () => {
    const change = (set: string, where = ofMarks()) =>
      attempt(audit(), `update live_session_event set ${set} where ${where}`)
    expect(await change(`payload = '{"codeKey":"authenticity"}'`)).toBe(refused)
    expect(await change(`type = 'erased'`)).toBe(refused)
    expect(await change(`${placeholder}, id = gen_random_uuid()`)).toBe(refused)
    const ofCourse = ofMarks().replace('marked', 'interviewEnded')
    expect(await change(placeholder, ofCourse), 'what says that it was held stays').toBe(refused)
  })

  test('a dial to lose its values, unless they stand in a row of their own', async () => {
    const ofDial = ofMarks().replace('marked', 'dialMoved')
    const insertion = `insert into live_session_event (live_session_id, seq, id, actor_id, type, payload, at)
      values ('${cast.liveSessionId}', 9999, gen_random_uuid(), 'x', 'dialMoved', '{"samples":[{"at":1,"value":2}]}', now())`
    const clear = `update live_session_event set payload = '{"samples":null}' where ${ofDial} and seq = 9999`
    expect(await attempt(insertion, clear)).toBe(refused)
    expect(await attempt(insertion, 'select move_dial_values()')).toBe('accepted')
  })

  test('who spoke when to be erased by hand, and any other change of it', async () => {
    const ofTalk = ofMarks().replace('marked', 'talkHeard')
    const erase = `update live_session_event set ${placeholder} where ${ofTalk}`
    const change = `update live_session_event set payload = '{"from":1,"steps":"..."}' where ${ofTalk}`
    expect(await attempt(erase)).toBe(refused)
    expect(await attempt(audit(), change)).toBe(refused)
    expect(await attempt(audit(), erase)).toBe('accepted')
  })

  test('a role that is not its owner', async () => {
    const role = `reader_${randomUUID().slice(0, 8)}`
    const call = `select purge_live_session('${cast.liveSessionId}', 1, '${randomUUID()}', '[]', '{}')`
    const become = [
      `create role ${role}`,
      `grant usage on schema public to ${role}`,
      `grant all on all tables in schema public to ${role}`,
    ]
    expect(await attempt(...become, `set local role ${role}`, call)).toBe('42501')
    expect(await attempt(...become, `set local role ${role}`, `delete from live_session_event`)).toBe(refused)
  })

  test('and what was erased is told for good', async () => {
    await applyRetention(stage.runtime, { runId: randomUUID(), now: inMonths(13), signal })
    expect(await attempt('update purge set facts = 0')).toBe(refused)
    expect(await attempt('delete from purge')).toBe(refused)
    expect(await attempt('truncate purge')).toBe(refused)
  })

  test('a purge decided on a log that has grown since', async () => {
    const { rows } = await stage.database.pool.query(
      `select purge_live_session($1, 1, $2, '[]', '{}') as seq`,
      [cast.liveSessionId, randomUUID()],
    )
    expect(rows).toEqual([{ seq: null }])
  })
})
