import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  liveSessionAccess,
  passage,
  purge,
  recordingTrack,
  reflectionDraft,
  scenarioRemark,
  scenarioRemarkText,
} from '@/db/schema'
import { applyRetention } from '@/server/privacy/retention/apply-retention'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
} from '../../../support/server-stage'
import { inMonths, signal } from './held-interview'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage, 'yann')
})

const run = (months: number) =>
  applyRetention(stage.runtime, { runId: randomUUID(), now: inMonths(months), signal })

describe('Rows that are no facts', () => {
  test('of the access log, and unlocked drafts, go each at its own age', async () => {
    const { db } = stage.database
    const { liveSessionId, advisor, cohortId } = cast
    const ago = (months: number) => new Date(inMonths(-months))
    const line = { liveSessionId, userId: advisor.id, what: 'debrief' as const }
    await db.insert(liveSessionAccess).values([
      { ...line, id: randomUUID(), at: ago(13) },
      { ...line, id: randomUUID(), at: ago(11) },
    ])
    await db.insert(reflectionDraft).values([
      { liveSessionId, userId: advisor.id, body: { text: 'jamais donné' }, updatedAt: ago(4) },
      { liveSessionId, userId: cast.beneficiary.id, body: {}, updatedAt: ago(2) },
    ])
    await run(0)
    expect(await db.select().from(liveSessionAccess)).toHaveLength(1)
    expect(await db.select().from(reflectionDraft)).toHaveLength(1)
    const told = await db.select().from(purge).where(eq(purge.cohortId, cohortId))
    expect(told.map(({ kind, facts }) => `${kind} ${facts}`).sort()).toEqual(['accessLog 1', 'drafts 1'])
  })

  test('that say something of a situation go with the comments of their interview, sentences included', async () => {
    const { db } = stage.database
    const { liveSessionId, supervisor } = cast
    await playUntil(stage, cast, 'closed')
    const remarks = { brief: 'tooHard' as const, reveals: [], words: 'Trop de faits cachés.' }
    await stage.as(supervisor).liveSession.saveRemarks({ liveSessionId, ...remarks })
    await run(11)
    expect(await db.select().from(scenarioRemarkText)).toHaveLength(1)
    await run(12)
    expect(await db.select().from(scenarioRemarkText)).toEqual([])
    expect(await db.select().from(scenarioRemark)).toEqual([])
  })

  test('that name passages go with the comments of their interview', async () => {
    const { db } = stage.database
    const { liveSessionId, supervisor } = cast
    await playUntil(stage, cast, 'closed')
    await db.insert(passage).values({
      id: randomUUID(),
      liveSessionId,
      userId: supervisor.id,
      name: 'La question',
      fromMs: 0,
      toMs: 9_000,
    })
    await run(11)
    expect(await db.select().from(passage)).toHaveLength(1)
    await run(12)
    expect(await db.select().from(passage)).toEqual([])
  })

  test('of destroyed recordings go with the marks of their interview; of kept ones they stay', async () => {
    const { db } = stage.database
    const { liveSessionId, advisor } = cast
    await playUntil(stage, cast, 'closed')
    const track = (destroyedAt: Date | null) => ({
      id: randomUUID(),
      liveSessionId,
      personId: advisor.id,
      kind: 'voice' as const,
      mimeType: 'audio/webm',
      keyId: randomUUID(),
      fingerprint: '',
      rightHash: '',
      days: 30,
      destroyedAt,
    })
    const [gone, kept] = [track(new Date()), track(null)]
    await db.insert(recordingTrack).values([gone, kept])
    const left = async () =>
      (await db.select({ id: recordingTrack.id }).from(recordingTrack)).map(({ id }) => id)
    await run(11)
    expect(await left()).toHaveLength(2)
    await run(12)
    expect(await left()).toEqual([kept.id])
    await db.delete(recordingTrack)
  })

  test('of invitations stay without the address of who never came, three months after the invitation ended', async () => {
    const { cohortId } = cast
    const pending = async () =>
      (await stage.as(cast.coordinator).cohort.invitations({ cohortId })).pending.map(
        ({ address }) => address,
      )
    await stage.as(cast.coordinator).cohort.invite({
      cohortId,
      invitees: [{ address: 'noemie.caron@example.org', name: 'Noémie Caron', role: 'learner' }],
      language: 'fr',
    })
    await run(2)
    expect(await pending()).toEqual(['noemie.caron@example.org'])
    await run(5)
    expect(await pending()).toEqual([])
    const { rows } = await stage.database.pool.query(
      'select address, name from invitation where cohort_id = $1',
      [cohortId],
    )
    expect(rows).toEqual([{ address: '–', name: null }])
  })
})
