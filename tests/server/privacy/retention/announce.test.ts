import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { cohort, erasedPerson, job, liveSession, mail } from '@/db/schema'
import { usualRetention } from '@/domain/retention/retention'
import type { Runtime } from '@/server/entry/runtime'
import { sendMail } from '@/server/operate/jobs/send-mail'
import { announceRetention } from '@/server/privacy/retention/announce-retention'
import { comingForPerson, comingSoon } from '@/server/privacy/retention/coming-for-person'
import { previewRetention } from '@/server/privacy/retention/preview-retention'
import { type MailServer, openMailServer } from '../../../support/mail-server'
import { type Cast, castLiveSession, openServerStage, type ServerStage } from '../../../support/server-stage'
import { holdInterview } from './held-interview'

let stage: ServerStage
let postOffice: MailServer
let cast: Cast
/** The interview ends in the middle of a month: `held` is that month. */
const held = Date.UTC(2031, 2, 14, 9)
const on = (text: string) => Date.parse(`${text}Z`)
beforeAll(async () => {
  ;[stage, postOffice] = await Promise.all([openServerStage(), openMailServer()])
})
afterAll(() => Promise.all([stage.close(), postOffice.close()]))
beforeEach(async () => {
  await stage.database.db.update(cohort).set({ retentionBefore: null, retentionSince: new Date(8.64e12) })
  cast = await castLiveSession(stage, 'yann', 'atOnce', 'video')
  await holdInterview(stage, cast)
  await stage.database.db
    .update(liveSession)
    .set({ scheduledFor: new Date(held) })
    .where(eq(liveSession.id, cast.liveSessionId))
})
afterEach(async () => {
  await stage.database.db.delete(mail)
  await stage.database.db.delete(job)
})

const written = async () =>
  (await stage.database.db.select().from(mail)).filter(({ kind }) => kind === 'erasureComing')
const seated = () =>
  [cast.advisor, cast.beneficiary, cast.supervisor, cast.observer, cast.secondObserver].map(({ id }) => id)

describe('A word a month before', () => {
  test('is written once to everybody seated, on the first days of the month before', async () => {
    await announceRetention(stage.runtime, on('2031-07-31T23:59:00'))
    expect(await written()).toEqual([])
    await announceRetention(stage.runtime, on('2031-08-01T00:01:00'))
    await announceRetention(stage.runtime, on('2031-08-20T00:01:00'))
    expect((await written()).map(({ toUserId }) => toUserId).sort()).toEqual(seated().sort())
    expect((await written())[0]?.about).toEqual({ kind: 'erasureComing', month: '2031-09' })
  })

  test('is not written to an erased person', async () => {
    const { id } = cast.observer
    await stage.database.db.insert(erasedPerson).values({ personId: id, number: 1, erasedAt: new Date(held) })
    onTestFinished(async () => void (await stage.database.db.delete(erasedPerson)))
    await announceRetention(stage.runtime, on('2031-08-01T00:01:00'))
    expect((await written()).map(({ toUserId }) => toUserId)).not.toContain(id)
    expect(await written()).toHaveLength(seated().length - 1)
  })

  test('is one letter a person and month, for all their cohorts', async () => {
    const first = cast
    cast = await castLiveSession(stage, 'nadia', 'atOnce', 'video')
    await holdInterview(stage, cast)
    await stage.database.db
      .update(liveSession)
      .set({ scheduledFor: new Date(held) })
      .where(eq(liveSession.id, cast.liveSessionId))
    await stage.database.pool.query(
      `update live_session_seat set user_id = $1 where live_session_id = $2 and user_id = $3`,
      [first.observer.id, cast.liveSessionId, cast.secondObserver.id],
    )
    await announceRetention(stage.runtime, on('2031-08-01T00:01:00'))
    expect((await written()).filter(({ toUserId }) => toUserId === first.observer.id)).toHaveLength(1)
    const within = { from: on('2031-09-01T00:00:00'), until: on('2031-10-01T00:00:00') }
    const { kinds } = await comingForPerson(stage.runtime, first.observer.id, within)
    expect(kinds).toEqual([{ kind: 'dial', sessions: 2, firstAt: on('2031-09-14T09:00:00') }])
  })

  test('says when it leaves what goes then, and nothing where a longer length came in between', async () => {
    const withMail: Runtime = {
      ...stage.runtime,
      env: { ...stage.runtime.env, mail: postOffice.config },
    }
    await announceRetention(stage.runtime, on('2032-02-01T00:01:00'))
    const [letter, other] = await written()
    await sendMail(withMail, { mailId: letter?.id ?? '' }, new AbortController().signal)
    const sent = postOffice.received.at(-1)?.raw ?? ''
    expect(sent).toMatch(/^Subject: .*mars 2032|^Subject: =\?/mu)
    expect(sent).toContain('/my-data')
    const retention = { ...usualRetention, marks: 36, notes: 36, cues: 36, returns: 36, comments: 36 }
    await stage.database.db.update(cohort).set({ retention }).where(eq(cohort.id, cast.cohortId))
    await sendMail(withMail, { mailId: other?.id ?? '' }, new AbortController().signal).catch(() => undefined)
    expect((await written()).map(({ state }) => state).sort()).toContain('dropped')
  })

  test('stands on the day of each person, until it is done', async () => {
    const { beneficiary, otherLearner } = cast
    expect((await comingSoon(stage.runtime, beneficiary.id, on('2031-07-31T12:00:00'))).kinds).toEqual([])
    const soon = await comingSoon(stage.runtime, beneficiary.id, on('2031-08-10T12:00:00'))
    expect(soon.kinds).toEqual([{ kind: 'dial', sessions: 1, firstAt: on('2031-09-14T09:00:00') }])
    expect((await comingSoon(stage.runtime, otherLearner.id, on('2031-08-10T12:00:00'))).kinds).toEqual([])
  })
})

describe('The preview', () => {
  const preview = (now: string, retention = null as typeof usualRetention | null) =>
    previewRetention(
      stage.runtime,
      { cohortId: cast.cohortId, personId: cast.coordinator.id, role: 'coordinator' } as Parameters<
        typeof previewRetention
      >[1],
      { retention, now: on(now) },
    )
  const of = (given: Awaited<ReturnType<typeof preview>>, kind: string) =>
    given.kinds.find((each) => each.kind === kind)

  test('counts what the next run takes, what goes until the end of next month, and says when the first goes', async () => {
    const early = await preview('2031-07-10T12:00:00')
    expect(of(early, 'dial')).toEqual({
      kind: 'dial',
      nextRun: null,
      soon: null,
      laterFrom: on('2031-09-14T09:00:00'),
    })
    const soon = await preview('2031-08-10T12:00:00')
    // A curve and a measure of who spoke when, of the interview and of the take; the comparisons and the redrawn line.
    const portion = { sessions: 1, things: 6, heldFrom: held, heldTo: held }
    expect(of(soon, 'dial')?.soon).toEqual({ ...portion, firstAt: on('2031-09-14T09:00:00') })
    const tonight = await preview('2031-09-14T12:00:00')
    expect(of(tonight, 'dial')).toMatchObject({ nextRun: portion, soon: null, laterFrom: null })
    expect(tonight.nextRunAt).toBe(on('2031-09-15T00:00:00'))
    expect(of(await preview('2032-02-20T12:00:00'), 'marks')?.soon).toMatchObject({ sessions: 1, things: 5 })
    expect(of(tonight, 'media')).toEqual({ kind: 'media', nextRun: null, soon: null, laterFrom: null })
  })

  test('says under a shorter length what it would take, and from when, and changes nothing', async () => {
    const shorter = await preview('2031-06-10T12:00:00', { ...usualRetention, marks: 2 })
    expect(shorter.shorterFrom).toBe(on('2031-08-01T00:00:00'))
    expect(of(shorter, 'marks')).toMatchObject({ nextRun: null, laterFrom: on('2031-08-01T00:00:00') })
    expect(of(await preview('2031-06-10T12:00:00'), 'marks')?.laterFrom).toBe(on('2032-03-14T09:00:00'))
  })
})
