import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '@/server/auth/current-person'
import { appRouter } from '@/server/trpc/routers/app-router'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
} from '../../support/server-stage'

const people = [
  'signedOut',
  'stranger',
  'otherLearner',
  'otherSupervisor',
  'coordinator',
  'advisor',
  'beneficiary',
  'supervisor',
  'observer',
] as const
type Who = (typeof people)[number]
type Caller = ReturnType<ServerStage['as']>
type Row = { call(caller: Caller): Promise<unknown>; answers: Record<Who, string> }

let stage: ServerStage
let cast: Cast
let token: string
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
  const { cohortId } = await stage.as(cast.coordinator).cohort.create({ name: 'Promotion Été' })
  const link = await stage.as(cast.coordinator).cohort.renewJoinLink({ cohortId, role: 'learner' })
  token = link.url.split('/').at(-1) ?? ''
})
afterAll(() => stage.close())

const all = (answer: string) => Object.fromEntries(people.map((who) => [who, answer])) as Record<Who, string>
const anybody = all('accepted')
const signedIn = { ...anybody, signedOut: 'signedOut' }
const members = { ...signedIn, stranger: 'notFound' }
const learners = (answer: string) => ({
  otherLearner: answer,
  advisor: answer,
  beneficiary: answer,
  observer: answer,
})
const schedulers = { ...members, ...learners('roleMayNot') }
const coordinators = { ...schedulers, otherSupervisor: 'roleMayNot', supervisor: 'roleMayNot' }
const seated = { ...members, otherLearner: 'notFound', otherSupervisor: 'notFound', coordinator: 'notFound' }
const players = { ...seated, supervisor: 'seatMayNot', observer: 'seatMayNot' }

const here = () => ({ liveSessionId: cast.liveSessionId })
const cohortHere = () => ({ cohortId: cast.cohortId })

/** One row for each procedure there is: who may, and how the others are refused. */
const rows: Record<string, Row> = {
  'clock.now': { call: (caller) => caller.clock.now(), answers: anybody },
  'demo.personas': { call: (caller) => caller.demo.personas(), answers: anybody },
  'person.me': { call: (caller) => caller.person.me(), answers: anybody },
  'person.preferences': { call: (caller) => caller.person.preferences(), answers: signedIn },
  'person.savePreferences': {
    call: (caller) => caller.person.savePreferences({ sound: true }),
    answers: signedIn,
  },
  'today.overview': { call: (caller) => caller.today.overview(), answers: signedIn },
  'cohort.create': { call: (caller) => caller.cohort.create({ name: 'La mienne' }), answers: signedIn },
  'cohort.invitation': { call: (caller) => caller.cohort.invitation({ token }), answers: anybody },
  'cohort.join': {
    call: (caller) => caller.cohort.join({ token }),
    answers: { ...signedIn, coordinator: 'alreadyMember' },
  },
  'cohort.overview': { call: (caller) => caller.cohort.overview(cohortHere()), answers: members },
  'cohort.schedulingChoices': {
    call: (caller) => caller.cohort.schedulingChoices(cohortHere()),
    answers: schedulers,
  },
  'cohort.settings': { call: (caller) => caller.cohort.settings(cohortHere()), answers: coordinators },
  'cohort.saveSettings': {
    call: async (caller) => {
      const { phases, ...read } = await stage.as(cast.coordinator).cohort.settings(cohortHere())
      return caller.cohort.saveSettings({ ...cohortHere(), ...read })
    },
    answers: coordinators,
  },
  'cohort.joinLinks': { call: (caller) => caller.cohort.joinLinks(cohortHere()), answers: coordinators },
  'cohort.renewJoinLink': {
    call: (caller) => caller.cohort.renewJoinLink({ ...cohortHere(), role: 'learner' }),
    answers: coordinators,
  },
  'cohort.revokeJoinLink': {
    call: (caller) => caller.cohort.revokeJoinLink({ ...cohortHere(), role: 'learner' }),
    answers: coordinators,
  },
  'liveSession.mine': { call: (caller) => caller.liveSession.mine(), answers: signedIn },
  'liveSession.schedule': {
    call: (caller) => caller.liveSession.schedule({ ...aWish(cast), scenarioKey: 'kevin' }),
    answers: schedulers,
  },
  'liveSession.cancel': {
    call: async (caller) => {
      const wish = { ...aWish(cast), observerIds: [cast.observer.id], scenarioKey: 'nadia' }
      const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule(wish)
      return caller.liveSession.cancel({ liveSessionId, reason: null })
    },
    answers: { ...members, ...learners('seatMayNot'), otherLearner: 'notFound' },
  },
  'liveSession.room': { call: (caller) => caller.liveSession.room(here()), answers: seated },
  'liveSession.events': {
    call: (caller) => caller.liveSession.events({ ...here(), after: 0 }),
    answers: seated,
  },
  'liveSession.command': {
    call: (caller) =>
      caller.liveSession.command({
        ...here(),
        id: randomUUID(),
        at: Date.now(),
        command: { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 },
      }),
    answers: { ...seated, advisor: 'seatMayNot', beneficiary: 'seatMayNot' },
  },
  'liveSession.accessLog': { call: (caller) => caller.liveSession.accessLog(here()), answers: seated },
  'liveSession.draft': { call: (caller) => caller.liveSession.draft(here()), answers: players },
  'liveSession.saveDraft': {
    call: (caller) => caller.liveSession.saveDraft({ ...here(), body: {} }),
    answers: { ...players, advisor: 'wrongMoment', beneficiary: 'wrongMoment' },
  },
}

const procedures = Object.keys(appRouter._def.procedures)

test('every procedure has its row in this matrix, and nothing else has', () => {
  expect(Object.keys(rows).sort()).toEqual([...procedures].sort())
})

describe.each(procedures)('%s', (path) => {
  test.each(people)('answers somebody who is %s as its row says', async (who) => {
    const row = rows[path] as Row
    const person: Person | null = who === 'signedOut' ? null : cast[who]
    expect(await reasonFor(row.call(stage.as(person)))).toBe(row.answers[who])
  })
})

describe('unknown, malformed and foreign ids', () => {
  const strange = ['00000000-0000-4000-8000-000000000000', 'abc', `' or 1=1 --`]
  const tellsOf = async (call: Promise<unknown>) => {
    const error = await call.then(
      () => new Error('accepted'),
      (refusal: Error & { code?: string }) => refusal,
    )
    return { message: error.message, code: 'code' in error ? error.code : undefined }
  }

  test('are refused alike, so that nobody learns what exists', async () => {
    const caller = stage.as(cast.stranger)
    const foreign = await tellsOf(caller.liveSession.room(here()))
    expect(foreign).toEqual({ message: 'notFound', code: 'NOT_FOUND' })
    expect(await tellsOf(caller.cohort.overview(cohortHere()))).toEqual(foreign)
    for (const id of strange) {
      expect(await tellsOf(caller.liveSession.room({ liveSessionId: id }))).toEqual(foreign)
      expect(await tellsOf(caller.liveSession.cancel({ liveSessionId: id, reason: null }))).toEqual(foreign)
      expect(await tellsOf(caller.cohort.overview({ cohortId: id }))).toEqual(foreign)
    }
  })
})
