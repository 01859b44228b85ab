import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { account, membership, reflectionDraft, session, user, verification } from '@/db/schema'
import type { Command } from '@/domain/live-session/command'
import type { Person } from '@/server/people/sign-in/sign-in'
import { post } from '@/server/platform/outbox/post'
import { answers, type Cast, castLiveSession, openServerStage, type ServerStage, send } from './server-stage'

export type ErasureStage = ServerStage & { readonly dataDir: string }

/** A stage whose runtime has a data folder, for the erasure file. */
export async function openErasureStage(): Promise<ErasureStage> {
  const stage = await openServerStage()
  const dataDir = await mkdtemp(join(tmpdir(), 'triade-erasure-'))
  const runtime = Object.assign(stage.runtime, { env: { ...stage.runtime.env, dataDir } })
  return {
    ...stage,
    runtime,
    dataDir,
    async close() {
      await stage.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export const roles = [
  'advisor',
  'beneficiary',
  'supervisor',
  'observer',
  'coordinator',
  'administrator',
] as const
export type ErasedRole = (typeof roles)[number]

/** What the person is called, and what finds them and their words anywhere. */
export const zelie = {
  name: 'Zélie Quatrebarbes',
  email: 'zelie.quatrebarbes@example.org',
  former: 'zelie@ancienne-adresse.example',
  words: 'tournesol zinzolin',
  needles: ['zélie', 'quatrebarbes', 'ancienne-adresse', 'tournesol', 'zinzolin'],
}

/** Gives the name and address to the holder of this part, and makes another person able to do what only they could. */
export async function casting(stage: ServerStage, role: ErasedRole): Promise<{ cast: Cast; person: Person }> {
  const cast = await castLiveSession(stage)
  const { db } = stage.database
  const had = role === 'administrator' ? stage.administrator : cast[role]
  const { name, email } = zelie
  await db.update(user).set({ name, email }).where(eq(user.id, had.id))
  await db
    .update(membership)
    .set({ role: 'coordinator' })
    .where(
      sql`${membership.cohortId} = ${cast.cohortId} and ${membership.userId} = ${cast.otherSupervisor.id}`,
    )
  await db.update(user).set({ administrator: true }).where(eq(user.id, cast.stranger.id))
  if (role === 'administrator') {
    await db.insert(membership).values({ cohortId: cast.cohortId, userId: had.id, role: 'learner' })
  }
  return { cast, person: { ...had, name, email } }
}

/** Leaves everything behind that an account can: sign-ins, identities, links, letters, settings, a draft, invitations. */
export async function leaveTraces(stage: ServerStage, cast: Cast, person: Person): Promise<void> {
  const { db } = stage.database
  const { id: userId, email } = person
  const expiresAt = new Date(Date.now() + 86_400_000)
  const ids = () => randomUUID()
  await db.insert(session).values({ id: ids(), token: ids(), userId, expiresAt, userAgent: 'zinzolin' })
  await db.insert(account).values([
    { id: ids(), accountId: userId, providerId: 'credential', userId, password: 'tournesol' },
    { id: ids(), accountId: email, providerId: 'universite', userId, idToken: email },
  ])
  await db.insert(verification).values([
    { id: ids(), identifier: ids(), value: userId, expiresAt },
    { id: ids(), identifier: ids(), value: `address-of ${userId} zelie.neuve@example.org`, expiresAt },
    { id: ids(), identifier: ids(), value: JSON.stringify({ email, name: person.name }), expiresAt },
  ])
  await stage.as(person).calendar.renewFeed()
  await stage.as(person).person.savePreferences({ sound: true })
  await db
    .insert(reflectionDraft)
    .values({ liveSessionId: cast.liveSessionId, userId, body: { text: zelie.words } })
  const url = 'http://triade.test/account'
  const changed = (key: string, address: string, newAddress: string) =>
    post(db, {
      key,
      to: { address, name: person.name, language: 'fr' },
      about: { kind: 'addressChanged', url, newAddress },
      cohortId: null,
    })
  await changed('twice changed', 'tournesol@example.org', zelie.former)
  await changed('once changed', zelie.former, email)
  await post(db, {
    key: ids(),
    to: { userId },
    about: { kind: 'sessionPlanned', liveSessionId: cast.liveSessionId },
    cohortId: cast.cohortId,
  })
  const invited = { address: email, name: person.name, role: 'learner' as const }
  await stage.as(cast.stranger).cohort.invite({
    cohortId: cast.strangeCohortId,
    invitees: [invited, { address: 'lea@example.org', name: null, role: 'learner' }],
    language: 'fr',
  })
}

const states = ['scheduled', 'interview', 'debrief', 'closed'] as const
export type ErasedState = (typeof states)[number]
export { states as erasedStates }

/** Plays until a state, with the person's words wherever their place lets them write. */
export async function playWithWords(
  stage: ServerStage,
  { liveSessionId, ...people }: Cast,
  person: Person,
  until: ErasedState,
): Promise<void> {
  const by = (who: Person, command: Command, id?: string) => send(stage, who, liveSessionId, command, id)
  const theirs = (command: Command) => by(person, command).catch(() => null)
  if (until === 'scheduled') return
  await by(people.supervisor, { type: 'openBriefing' })
  await by(people.supervisor, { type: 'startInterview', anyway: true })
  const markId = randomUUID()
  await by(
    people.supervisor,
    { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 },
    markId,
  )
  await theirs({ type: 'noteMark', markId, text: zelie.words })
  await theirs({ type: 'sendCue', text: 'tournesol' })
  await theirs({ type: 'keepCue', text: 'tournesol' })
  if (until === 'interview') return
  await by(people.supervisor, { type: 'endInterview' })
  const { selfAssessment, beneficiaryReturn } = structuredClone(answers)
  const text = (who: Person) => (who.id === person.id ? zelie.words : 'Les mots de quelqu’un d’autre.')
  selfAssessment.freeText = text(people.advisor)
  beneficiaryReturn.answers.understood = text(people.beneficiary)
  await by(people.advisor, { type: 'lockSelfAssessment', answers: selfAssessment })
  const points = [0, 1].map((atMs) => ({ atMs, value: 61 }))
  await theirs({ type: 'redrawDial', points })
  await by(people.beneficiary, { type: 'lockReturn', answers: beneficiaryReturn })
  await by(people.supervisor, { type: 'unseal', overrideReason: null })
  await theirs({ type: 'postComment', moment: 0, text: zelie.words, replyTo: null })
  await by(people.advisor, {
    type: 'makeCommitment',
    what: text(people.advisor),
    due: '2099-01-01',
    how: text(people.advisor),
  })
  const [takeId, takeMarkId] = [randomUUID(), randomUUID()]
  const line = text(people.advisor)
  await by(people.advisor, { type: 'proposeTake', fromMs: 0, markId, line, lengthMs: 30_000 }, takeId)
  await by(people.beneficiary, { type: 'agreeToTake', takeId })
  await by(people.supervisor, { type: 'beginTake', takeId })
  const taken = { type: 'markTake', takeId, codeKey: 'silence', valence: null, reactionOffsetMs: 0 } as const
  await by(people.supervisor, taken, takeMarkId)
  await theirs({ type: 'noteTakeMark', takeId, markId: takeMarkId, text: zelie.words })
  await theirs({ type: 'moveTakeDial', takeId, samples: [{ at: Date.now(), value: 61 }] })
  await by(people.advisor, { type: 'endTake', takeId })
  await by(people.beneficiary, { type: 'keepTake', takeId })
  if (until === 'closed') await by(people.supervisor, { type: 'close' })
}
