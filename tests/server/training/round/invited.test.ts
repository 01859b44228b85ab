import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mail, round } from '@/db/schema'
import { invitationOf, invitedIn, isInvited, waitingIn } from '@/domain/pairing/invited'
import type { RoundSetup } from '@/domain/pairing/round'
import { jobKinds } from '@/server/operate/jobs/kinds'
import type { Person } from '@/server/people/sign-in/sign-in'
import { changeRound, publishRound } from '../../../support/publish-round'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let sandrine: Person
let cohortId: string
let camille: Person
let hugo: Person
let claire: Person

beforeAll(async () => {
  stage = await openServerStage()
})
beforeEach(async () => {
  sandrine = await stage.person('Sandrine Bellec')
  cohortId = (await stage.as(sandrine).cohort.create({ name: 'Promotion Automne' })).cohortId
  camille = await stage.member('Camille Roussel', cohortId, 'learner')
  hugo = await stage.member('Hugo Perrin', cohortId, 'learner')
  claire = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
})
afterAll(() => stage.close())

const HOUR = 3_600_000
const start = Date.UTC(2031, 0, 7, 8)
const api = () => stage.as(sandrine)
const board = (roundId: string) => api().round.board({ cohortId, roundId })
const tokenOf = (url: string) => url.split('/').at(-1) ?? ''
const pending = async () => (await api().cohort.invitations({ cohortId })).pending
const decisions = async () => (await api().cohort.decisions({ cohortId })).lines

async function invite(name: string | null, address: string) {
  const invitees = [{ address, name, role: 'learner' as const }]
  await api().cohort.invite({ cohortId, invitees, language: 'fr' })
  const found = (await pending()).find((each) => each.address === address)
  if (!found) throw new Error('not invited')
  return { id: found.id, token: tokenOf(found.url) }
}

/** A round of one seat, so that everybody has one place. */
async function aDraft(more: Partial<RoundSetup> = {}): Promise<string> {
  const { invited } = await api().round.choices({ cohortId })
  const setup: RoundSetup = {
    kind: 'bothSeats',
    slots: [0, 1, 2, 3, 4, 5].map((index) => ({ id: `t${index}`, startsAt: start + index * HOUR })),
    rooms: [{ id: 'r0', name: 'Salle Ampère', place: 'room' }],
    learnerIds: [camille.id, hugo.id, ...invited.learners.map(({ personId }) => personId)],
    supervisorIds: [claire.id],
    supervisorsEach: 1,
    away: [],
    ...more,
  }
  const { roundId } = await api().round.create({ cohortId, title: 'Tour 1', setup })
  return roundId
}
const runJob = (roundId: string) =>
  jobKinds.publishJoined.run(stage.runtime, { roundId }, new AbortController().signal)
const lettersOf = async (person: Person) =>
  (await stage.database.db.select().from(mail).where(eq(mail.toUserId, person.id))).filter(
    ({ kind }) => kind === 'roundPublished',
  )

test('a person who is invited has a place in a draft, which holds neither their address nor their name', async () => {
  await invite('Zoé Martin', 'zoe@example.org')
  const roundId = await aDraft()
  const { sessions, names } = await board(roundId)
  expect(sessions).toHaveLength(3)
  const [zoe] = sessions.flatMap(invitedIn)
  expect(names[zoe ?? '']).toBe('Zoé Martin')
  const [stored] = await stage.database.db.select().from(round).where(eq(round.id, roundId))
  expect(JSON.stringify(stored)).not.toMatch(/Zoé|example\.org/u)
})

test('a place for no known invitation is refused, and so is an invitation to another cohort', async () => {
  const other = (await api().cohort.create({ name: 'Une autre' })).cohortId
  const invitees = [{ address: 'lea@example.org', name: null, role: 'learner' as const }]
  await api().cohort.invite({ cohortId: other, invitees, language: 'fr' })
  const foreign = (await api().round.choices({ cohortId: other })).invited.learners[0]?.personId ?? ''
  for (const personId of [foreign, 'invited:none'])
    expect(await reasonFor(aDraft({ learnerIds: [camille.id, personId] }))).toBe('invitationGone')
})

test('publishing leaves their interviews in the draft, and joining publishes them with a letter', async () => {
  const { token } = await invite('Zoé Martin', 'zoe@example.org')
  const roundId = await aDraft()
  await publishRound(api().round, { cohortId, roundId, base: 0 })
  const published = await board(roundId)
  expect(published.live).toHaveLength(1)
  expect(waitingIn(published.sessions)).toHaveLength(2)
  expect(published.sessions.map(({ supervisorIds }) => supervisorIds)).toEqual([
    [claire.id],
    [claire.id],
    [claire.id],
  ])
  expect((await api().round.list({ cohortId }))[0]).toMatchObject({ isPublished: true, waiting: 2 })
  expect(await lettersOf(camille)).toHaveLength(1)

  const zoe = await stage.person('Zoé Martin')
  await stage.as(zoe).cohort.join({ token })
  expect((await decisions()).map(({ kind }) => kind)).toContain('heldBack')
  await runJob(roundId)
  await runJob(roundId)
  const after = await board(roundId)
  expect(after.live).toHaveLength(3)
  expect(waitingIn(after.sessions)).toEqual([])
  expect(after.sessions.flatMap(({ advisorId }) => advisorId)).toContain(zoe.id)
  expect(await stage.as(zoe).liveSession.mine()).toHaveLength(2)
  expect(await lettersOf(zoe)).toHaveLength(2)
  expect((await decisions()).map(({ kind }) => kind)).not.toContain('heldBack')
})

test('a draft names the person once they have joined, and undoing does not bring the invitation back', async () => {
  const { token } = await invite(null, 'zoe@example.org')
  const roundId = await aDraft()
  const { sessions } = await board(roundId)
  const seated = sessions.find((each) => isInvited(each.advisorId))
  const act = { type: 'moveSession', sessionId: seated?.id ?? '', slotId: 't5', roomId: 'r0' } as const
  await api().round.act({ cohortId, roundId, base: 0, act })
  const zoe = await stage.person('Zoé Martin')
  await stage.as(zoe).cohort.join({ token })
  expect((await board(roundId)).sessions.flatMap(invitedIn)).toEqual([])
  await api().round.act({ cohortId, roundId, base: 1, act: { type: 'undo' } })
  const undone = await board(roundId)
  expect(undone.sessions.flatMap(invitedIn)).toEqual([])
  expect(undone.sessions.find(({ id }) => id === seated?.id)).toMatchObject({
    advisorId: zoe.id,
    slotId: seated?.slotId,
  })
  await publishRound(api().round, { cohortId, roundId, base: 2 })
  expect((await board(roundId)).live).toHaveLength(3)
})

test('an interview whose people are taken by then stays in the draft, and is taken off or published later', async () => {
  const { token } = await invite('Zoé Martin', 'zoe@example.org')
  const roundId = await aDraft()
  await publishRound(api().round, { cohortId, roundId, base: 0 })
  const waiting = waitingIn((await board(roundId)).sessions)
  const slots = (await board(roundId)).setup.slots
  const startOf = (slotId: string) => slots.find(({ id }) => id === slotId)?.startsAt ?? 0
  const zoe = await stage.person('Zoé Martin')
  const [first, second] = waiting
  if (!first || !second) throw new Error('nothing waits')
  // The supervisor is booked elsewhere at the hour of the first interview.
  const lea = await stage.member('Léa Aubert', cohortId, 'learner')
  const ines = await stage.member('Inès Haddad', cohortId, 'learner')
  const { plan } = await api().cohort.settings({ cohortId })
  const { liveSessionId } = await api().liveSession.schedule({
    cohortId,
    advisorId: lea.id,
    beneficiaryId: ines.id,
    supervisorIds: [claire.id],
    observerIds: [],
    scenarioKey: 'kevin',
    plan,
    scheduledFor: startOf(first.slotId),
    place: 'room',
  })
  await stage.as(zoe).cohort.join({ token })
  await runJob(roundId)
  expect(waitingIn((await board(roundId)).sessions).map(({ id }) => id)).toEqual([first.id])
  expect(await decisions()).toContainEqual({ kind: 'heldBack', roundId, title: 'Tour 1', count: 1 })
  const asked = { cohortId, roundId, sessionId: first.id }
  expect(await reasonFor(api().round.publishWaiting({ ...asked, keeping: null }))).toBe('doublePlace')
  const keeping = {
    occupants: [{ kind: 'person' as const, id: claire.id }],
    reason: 'Elle passe de l’une à l’autre.',
    isFromWall: false,
  }
  await api().round.publishWaiting({ ...asked, keeping })
  expect((await board(roundId)).live).toHaveLength(3)
  expect(await reasonFor(api().round.dropWaiting(asked))).toBe('changedMeanwhile')
  expect(liveSessionId).toBeTruthy()
})

test('an invitation that ends frees its place, and planning anew leaves it empty', async () => {
  const { id } = await invite('Zoé Martin', 'zoe@example.org')
  const roundId = await aDraft()
  await api().cohort.withdrawInvitations({ cohortId, ids: [id] })
  const left = await board(roundId)
  const placeId = left.sessions.flatMap(invitedIn)[0] ?? ''
  expect(invitationOf(placeId)).toBe(id)
  expect(placeId in left.names).toBe(false)
  expect(left.setup.learnerIds).not.toContain(placeId)
  expect(await decisions()).toContainEqual({ kind: 'placeFreed', roundId, title: 'Tour 1', count: 2 })
  expect(await reasonFor(publishRound(api().round, { cohortId, roundId, base: 0 }))).toBe('roundNotReady')
  await api().cohort.restoreInvitations({ cohortId, ids: [id] })
  expect((await board(roundId)).names[placeId]).toBe('Zoé Martin')
  await api().cohort.withdrawInvitations({ cohortId, ids: [id] })
  await api().round.act({ cohortId, roundId, base: 0, act: { type: 'planAnew' } })
  const anew = await board(roundId)
  expect(anew.sessions.flatMap(invitedIn)).toEqual([])
  const [stored] = await stage.database.db.select().from(round).where(eq(round.id, roundId))
  expect(JSON.stringify(stored)).not.toContain(id)
})

test('an interview that waits can be taken off, moves with the round, and goes with it', async () => {
  await invite('Zoé Martin', 'zoe@example.org')
  const roundId = await aDraft()
  await publishRound(api().round, { cohortId, roundId, base: 0 })
  const [first, second] = waitingIn((await board(roundId)).sessions)
  await api().round.dropWaiting({ cohortId, roundId, sessionId: first?.id ?? '' })
  expect(waitingIn((await board(roundId)).sessions).map(({ id }) => id)).toEqual([second?.id])
  const startOf = async () => {
    const { setup, sessions } = await board(roundId)
    const slotId = sessions.find(({ id }) => id === second?.id)?.slotId
    return setup.slots.find(({ id }) => id === slotId)?.startsAt
  }
  const before = await startOf()
  await changeRound(api().round, {
    cohortId,
    roundId,
    change: { kind: 'move', from: start, to: start + 24 * HOUR },
  })
  expect(await startOf()).toBe((before ?? 0) + 24 * HOUR)
  await changeRound(api().round, { cohortId, roundId, change: { kind: 'cancel', reason: '' } })
  expect(waitingIn((await board(roundId)).sessions)).toEqual([])
})
