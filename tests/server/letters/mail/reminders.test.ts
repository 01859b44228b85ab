import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cohort, job, liveSession, mail, user } from '@/db/schema'
import { defaultPreferences } from '@/domain/person/default-preferences'
import { momentOf } from '@/i18n/zoned-time'
import type { Runtime } from '@/server/entry/runtime'
import { remind } from '@/server/letters/mail/remind'
import { readStopToken, stopToken } from '@/server/letters/mail/stop-token'
import { sendMail } from '@/server/operate/jobs/send-mail'
import { savePreferences } from '@/server/people/person/save-preferences'
import { post } from '@/server/platform/outbox/post'
import { endMembership } from '@/server/training/cohort/end-membership'
import { type MailServer, openMailServer } from '../../../support/mail-server'
import { planOf } from '../../../support/plan-of'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let postOffice: MailServer
let cast: Cast
beforeAll(async () => {
  ;[stage, postOffice] = await Promise.all([openServerStage({ plansFully: true }), openMailServer()])
  cast = await castLiveSession(stage)
})
afterAll(() => Promise.all([stage.close(), postOffice.close()]))
afterEach(async () => {
  await stage.database.db.delete(mail)
  await stage.database.db.delete(job)
})

const zone = 'Europe/Paris'
const at = (day: string, time: string, where = zone) => momentOf(day, time, where) ?? Number.NaN
const letters = async (kind: string) =>
  (await stage.database.db.select().from(mail)).filter((each) => each.kind === kind)
const withMail = (): Runtime => ({ ...stage.runtime, env: { ...stage.runtime.env, mail: postOffice.config } })
const leave = async (kind: string) => {
  for (const { id } of await letters(kind)) {
    await sendMail(withMail(), { mailId: id }, new AbortController().signal).catch(() => undefined)
  }
}

async function plan(scheduledFor: number, scenarioKey: string): Promise<string> {
  const { liveSessionId } = await stage
    .as(cast.coordinator)
    .liveSession.schedule({ ...aWish(cast), scheduledFor, scenarioKey })
  return liveSessionId
}

describe('The reminder of tomorrow', () => {
  test('is written once to each person seated, in the evening before, also across the change of clocks', async () => {
    await plan(at('2027-03-28', '10:00'), 'nadia')
    await remind(stage.runtime, at('2027-03-27', '16:59'))
    expect(await letters('tomorrow')).toEqual([])
    await remind(stage.runtime, at('2027-03-27', '17:00'))
    await remind(stage.runtime, at('2027-03-27', '17:15'))
    const written = await letters('tomorrow')
    const seated = [cast.advisor, cast.beneficiary, cast.supervisor].map(({ id }) => id)
    expect(written.map(({ toUserId }) => toUserId).sort()).toEqual(seated.sort())
  })

  test('comes at no hour of the night, and on the clock of the cohort', async () => {
    await plan(at('2027-05-04', '10:00', 'America/Martinique'), 'bernard')
    const { timeZone } = cohort
    await stage.database.db.update(cohort).set({ timeZone: 'America/Martinique' })
    // 17 h in Paris is noon there.
    await remind(stage.runtime, at('2027-05-03', '17:00'))
    await remind(stage.runtime, at('2027-05-03', '21:30', 'America/Martinique'))
    expect(await letters('tomorrow')).toEqual([])
    await remind(stage.runtime, at('2027-05-03', '18:00', 'America/Martinique'))
    expect(await letters('tomorrow')).toHaveLength(3)
    expect(timeZone.default).toBe(zone)
    await stage.database.db.update(cohort).set({ timeZone: zone })
  })

  test('is written again for the new day of a session that moved, and the old one does not leave', async () => {
    const id = await plan(at('2099-06-10', '10:00'), 'clarisse')
    await remind(stage.runtime, at('2099-06-09', '18:00'))
    expect(await letters('tomorrow')).toHaveLength(3)
    const moved = { scheduledFor: new Date(at('2099-06-17', '10:00')) }
    await stage.database.db.update(liveSession).set(moved).where(eq(liveSession.id, id))
    await leave('tomorrow')
    expect((await letters('tomorrow')).map(({ state }) => state)).toEqual(['dropped', 'dropped', 'dropped'])
    await remind(stage.runtime, at('2099-06-16', '18:00'))
    expect(await letters('tomorrow')).toHaveLength(6)
  })

  test('does not leave for a session that was cancelled, nor to a person who does without', async () => {
    const id = await plan(at('2099-07-10', '10:00'), 'driss')
    const reminders = { ...defaultPreferences.reminders, tomorrow: false }
    await savePreferences(stage.runtime, cast.supervisor.id, { reminders })
    await remind(stage.runtime, at('2099-07-09', '18:00'))
    const sent = postOffice.received.length
    await leave('tomorrow')
    const to = (personId: string) => (each: typeof mail.$inferSelect) => each.toUserId === personId
    const written = await letters('tomorrow')
    expect(written.find(to(cast.supervisor.id))).toMatchObject({ state: 'dropped', lastError: 'unwanted' })
    expect(postOffice.received.length).toBe(sent + 2)
    const [reminder] = postOffice.received.slice(-1)
    expect(reminder?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    await savePreferences(stage.runtime, cast.supervisor.id, { reminders: defaultPreferences.reminders })
    await stage.database.db.delete(mail)
    await remind(stage.runtime, at('2099-07-09', '18:00'))
    await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId: id, reason: null })
    await leave('tomorrow')
    for (const { state } of await letters('tomorrow')) expect(state).toBe('dropped')
    await stage.database.db.delete(mail)
    await remind(stage.runtime, at('2099-07-09', '18:15'))
    expect(await letters('tomorrow')).toEqual([])
  })

  test('is not written to personas of the demonstration, nor to former members', async () => {
    await plan(at('2099-08-10', '10:00'), 'kevin')
    await stage.database.db.update(user).set({ demo: true }).where(eq(user.id, cast.supervisor.id))
    const leaver = await stage.member('Rachid Parti', cast.cohortId, 'learner')
    await stage.as(cast.coordinator).liveSession.schedule({
      ...aWish({ ...cast, beneficiary: leaver }),
      scheduledFor: at('2099-08-10', '11:00'),
      scenarioKey: 'mamadou',
    })
    await endMembership(stage.runtime, { cohortId: cast.cohortId, personId: leaver.id })
    await remind(stage.runtime, at('2099-08-09', '18:00'))
    const readers = new Set((await letters('tomorrow')).map(({ toUserId }) => toUserId))
    expect(readers).toEqual(new Set([cast.advisor.id, cast.beneficiary.id]))
    await stage.database.db.update(user).set({ demo: false }).where(eq(user.id, cast.supervisor.id))
  })
})

test('what is owed is asked for the morning after, of those who have not answered, once', async () => {
  await stage.database.db
    .update(liveSession)
    .set({ scheduledFor: new Date(at('2026-11-10', '15:00')) })
    .where(eq(liveSession.id, cast.liveSessionId))
  await playUntil(stage, cast, 'selfAssessment')
  await remind(stage.runtime, at('2026-11-10', '17:30'))
  await remind(stage.runtime, at('2026-11-11', '06:00'))
  expect(await letters('selfAssessmentOwed')).toEqual([])
  await remind(stage.runtime, at('2026-11-11', '09:00'))
  await remind(stage.runtime, at('2026-11-12', '09:00'))
  const readers = (await letters('selfAssessmentOwed')).map(({ toUserId }) => toUserId)
  expect(readers.sort()).toEqual([cast.advisor.id, cast.beneficiary.id].sort())
  await playUntil(stage, cast, 'locked', 'selfAssessment')
  await leave('selfAssessmentOwed')
  for (const { state } of await letters('selfAssessmentOwed')) expect(state).toBe('dropped')
})

test('a commitment is brought back on the morning of its day, unless it was withdrawn', async () => {
  await playUntil(stage, cast, 'debrief', 'locked')
  const id = randomUUID()
  const make = {
    type: 'makeCommitment',
    what: 'Attendre trois secondes',
    due: '2099-09-01',
    how: 'Compter',
  } as const
  await send(stage, cast.advisor, cast.liveSessionId, make, id)
  await remind(stage.runtime, at('2099-08-31', '09:00'))
  expect(await letters('commitmentDue')).toEqual([])
  await remind(stage.runtime, at('2099-09-01', '09:00'))
  await remind(stage.runtime, at('2099-09-01', '09:15'))
  expect(await letters('commitmentDue')).toHaveLength(1)
  await leave('commitmentDue')
  expect((await letters('commitmentDue'))[0]).toMatchObject({ state: 'sent', toUserId: cast.advisor.id })
  expect(postOffice.received.at(-1)?.to).toBe(cast.advisor.email)

  // One that a coordinator asked for leaves as long as nothing was said of it.
  const { cohortId, liveSessionId } = cast
  const about = { kind: 'commitmentLate' as const, liveSessionId, commitmentId: id, due: '2099-09-01' }
  const late = (key: string) =>
    post(stage.database.db, { key, to: { userId: cast.advisor.id }, about, cohortId })
  await late('one')
  await leave('commitmentLate')
  expect(postOffice.received.at(-1)?.raw).toContain('Attendre trois secondes')
  const next = await plan(at('2099-10-01', '10:00'), 'sylvie')
  const review = { type: 'reviewCommitment', commitmentId: id, outcome: 'kept', text: null } as const
  await send(stage, cast.advisor, next, review)
  // What they said stands, also once another person sits there.
  await stage.database.pool.query(
    'update live_session_seat set ended_at = now() where live_session_id = $1 and user_id = $2',
    [next, cast.advisor.id],
  )
  await late('two')
  const read = await planOf(stage.database, /"actor_id" = \$\d+ and .*commitmentId/su, () =>
    leave('commitmentLate'),
  )
  expect(read, 'the logs of others are not read for it').toContain('live_session_seat')
  expect((await letters('commitmentLate')).map(({ state }) => state).sort()).toEqual(['dropped', 'sent'])
})

describe('The link at the foot of a reminder', () => {
  const { secret } = { secret: 'a secret for tests, long enough' }

  test('is read back only where it was made, and not when it was changed', () => {
    const token = stopToken(secret, { userId: 'u1', kind: 'tomorrow' })
    expect(readStopToken(secret, token)).toEqual({ userId: 'u1', kind: 'tomorrow' })
    expect(readStopToken('another secret', token)).toBeNull()
    const other = stopToken(secret, { userId: 'u2', kind: 'tomorrow' })
    const mixed = `${other.split('.')[0]}.${token.split('.')[1]}`
    for (const wrong of ['', '.', 'x', mixed, `${token}x`, `${token}.x`]) {
      expect(readStopToken(secret, wrong)).toBeNull()
    }
  })

  test('ends one kind for its reader without a sign-in, and starts it again', async () => {
    const nobody = stage.as(null)
    const token = stopToken(stage.runtime.env.secret, { userId: cast.observer.id, kind: 'tomorrow' })
    expect(await nobody.mail.reminder({ token })).toEqual({ kind: 'tomorrow', isOn: true })
    await nobody.mail.setReminder({ token, isOn: false })
    const { reminders } = await stage.as(cast.observer).person.preferences()
    expect(reminders).toEqual({ tomorrow: false, selfAssessmentOwed: true, commitmentDue: true })
    await nobody.mail.setReminder({ token, isOn: true })
    expect(await nobody.mail.reminder({ token })).toEqual({ kind: 'tomorrow', isOn: true })
    const stranger = stopToken(stage.runtime.env.secret, { userId: 'nobody', kind: 'tomorrow' })
    expect(await reasonFor(nobody.mail.setReminder({ token: stranger, isOn: false }))).toBe('notFound')
  })
})
