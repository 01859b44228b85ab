import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '@/server/people/sign-in/sign-in'
import { endMembership } from '@/server/training/cohort/end-membership'
import { find } from '@/server/training/search/find'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

const now = Date.parse('2030-06-03T12:00:00Z')
const hour = 3_600_000

let stage: ServerStage
let cast: Cast
/** Two live sessions besides the first: with Kévin an hour ahead, with Mamadou five hours back, Fatou as its observer. */
let ids: { yann: string; kevin: string; mamadou: string }
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
  const schedule = stage.as(cast.coordinator).liveSession.schedule
  const wish = aWish(cast)
  const ahead = { ...wish, scenarioKey: 'kevin', scheduledFor: now + hour }
  const back = {
    ...wish,
    scenarioKey: 'mamadou',
    scheduledFor: now - 5 * hour,
    advisorId: cast.otherLearner.id,
    beneficiaryId: cast.observer.id,
    supervisorIds: [cast.otherSupervisor.id],
  }
  ids = {
    yann: cast.liveSessionId,
    kevin: (await schedule(ahead)).liveSessionId,
    mamadou: (await schedule(back)).liveSessionId,
  }
})
afterAll(() => stage.close())

const asked = (person: Person, words: string) => find(stage.runtime, person.id, words, { locale: 'fr', now })
const sessionIds = async (person: Person, words: string) =>
  (await asked(person, words)).sessions.map(({ id }) => id)
const names = async (person: Person, words: string) =>
  (await asked(person, words)).people.map(({ name }) => name)

test('with nothing asked for, one’s own interviews stand there, the nearest to now first', async () => {
  expect(await sessionIds(cast.advisor, '')).toEqual([ids.kevin, ids.yann])
  expect(await names(cast.advisor, '')).toEqual([])
})

test('an interview is found by a seated person, by its persona and by its cohort, whatever the accents', async () => {
  expect(await sessionIds(cast.coordinator, 'fatou')).toEqual([ids.mamadou])
  expect(await sessionIds(cast.coordinator, 'kevin')).toEqual([ids.kevin])
  expect(await sessionIds(cast.coordinator, 'INES kévin')).toEqual([ids.kevin])
  expect(await sessionIds(cast.coordinator, 'fatou kevin')).toEqual([])
  expect(await sessionIds(cast.coordinator, 'printemps')).toEqual([ids.kevin, ids.mamadou, ids.yann])
})

test('a learner finds the interviews in which they sit and no others; a supervisor those of the cohort', async () => {
  expect(await sessionIds(cast.advisor, 'fatou')).toEqual([])
  expect(await sessionIds(cast.observer, 'lea')).toEqual([ids.mamadou, ids.yann])
  expect(await sessionIds(cast.supervisor, 'fatou')).toEqual([ids.mamadou])
})

test('the people of one’s cohorts are found, with their role', async () => {
  const { people } = await asked(cast.advisor, 'thom')
  expect(people).toEqual([
    {
      personId: cast.beneficiary.id,
      name: 'Thomas Guérin',
      role: 'learner',
      form: 'neutral',
      cohortId: cast.cohortId,
      cohortName: 'Promotion Printemps',
    },
  ])
})

test('a member of another cohort finds no person and nothing of this one', async () => {
  for (const words of ['', 'thomas', 'printemps', 'yann', '%', '_'])
    expect(await asked(cast.stranger, words)).toEqual({ sessions: [], people: [], words: [] })
})

test('a cancelled interview is not found', async () => {
  const { liveSessionId } = await stage
    .as(cast.coordinator)
    .liveSession.schedule({ ...aWish(cast), scenarioKey: 'nadia', scheduledFor: now })
  expect(await sessionIds(cast.coordinator, 'nadia')).toEqual([liveSessionId])
  await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId, reason: null })
  expect(await sessionIds(cast.coordinator, 'nadia')).toEqual([])
})

test('a member who has left a cohort finds nothing of it, and is found as a member no more', async () => {
  await endMembership(
    { ...stage.runtime, gateway: null },
    { cohortId: cast.cohortId, personId: cast.secondObserver.id },
  )
  expect(await asked(cast.secondObserver, '')).toEqual({ sessions: [], people: [], words: [] })
  expect(await names(cast.coordinator, 'hugo')).toEqual([])
})

test('one’s own words are found by oneself alone, until they are taken back or the seat is lost', async () => {
  const own = await castLiveSession(stage)
  const { liveSessionId, advisor } = own
  await playUntil(stage, own, 'debrief')
  const say = (who: Person, command: Parameters<typeof send>[3], id?: string) =>
    send(stage, who, liveSessionId, command, id)
  const commitment = {
    type: 'makeCommitment',
    what: 'Attendre après un ressenti',
    due: '2099-01-01',
    how: 'Trois secondes',
  } as const
  const [kept, dropped, said] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  await say(advisor, commitment, kept)
  await say(advisor, { ...commitment, what: 'Attendre encore' }, dropped)
  await say(
    own.beneficiary,
    { type: 'postComment', moment: 0, text: 'Tu as su attendre.', replyTo: null },
    said,
  )
  const words = async (person: Person, typed = 'attendre') => (await asked(person, typed)).words
  expect((await words(advisor)).map(({ id }) => id)).toEqual([dropped, kept])
  await say(advisor, { type: 'withdrawCommitment', commitmentId: dropped })
  expect(await words(advisor, 'RESSENTI attendre')).toMatchObject([
    { id: kept, kind: 'commitment', text: 'Attendre après un ressenti', liveSessionId, shortName: 'Yann L.' },
  ])
  expect(await words(own.beneficiary)).toMatchObject([{ id: said, kind: 'comment', liveSessionId }])
  for (const other of [own.supervisor, own.observer, own.coordinator, cast.stranger])
    expect(await words(other)).toEqual([])

  await say(own.beneficiary, { type: 'redactWords', eventId: said })
  expect(await words(own.beneficiary)).toEqual([])
  await endMembership({ ...stage.runtime, gateway: null }, { cohortId: own.cohortId, personId: advisor.id })
  expect(await words(advisor)).toEqual([])
})

test('a note is found in the words that hold, and not once it or its mark is taken away', async () => {
  const own = await castLiveSession(stage, 'kevin')
  const { liveSessionId, supervisor } = own
  await playUntil(stage, own, 'interview')
  const say = async (command: Parameters<typeof send>[3], by = supervisor) => {
    const id = crypto.randomUUID()
    await send(stage, by, liveSessionId, command, id)
    return id
  }
  const mark = () => say({ type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 })
  const note = (markId: string, text: string) => say({ type: 'noteMark', markId, text })
  const found = async () => (await asked(supervisor, 'silence')).words.map(({ text }) => text)

  const rewritten = await mark()
  await note(rewritten, 'Un silence bref')
  await note(rewritten, 'Un silence tenu')
  expect(await found()).toEqual(['Un silence tenu'])
  const last = await note(rewritten, 'Un silence long')
  await say({ type: 'undo', eventId: last })
  expect(await found(), 'the one before holds again').toEqual(['Un silence tenu'])
  await say({ type: 'redo', eventId: last })
  expect(await found()).toEqual(['Un silence long'])

  const other = await mark()
  await note(other, 'Encore un silence')
  expect(await found()).toEqual(['Encore un silence', 'Un silence long'])
  const deleted = await say({ type: 'deleteMark', markId: other })
  expect(await found()).toEqual(['Un silence long'])
  await say({ type: 'undo', eventId: deleted })
  expect(await found()).toHaveLength(2)
  await say({ type: 'undo', eventId: rewritten })
  expect(await found()).toEqual(['Encore un silence'])
  await note(other, '')
  expect(await found()).toEqual([])
})

test('notes that hold are found behind many that were written anew', async () => {
  const own = await castLiveSession(stage, 'nadia')
  const { liveSessionId, supervisor } = own
  await playUntil(stage, own, 'interview')
  const mark = { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 } as const
  const note = (markId: string, text: string) =>
    send(stage, supervisor, liveSessionId, { type: 'noteMark', markId, text })
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
  for (const id of [first, second]) await send(stage, supervisor, liveSessionId, mark, id)
  await note(first, 'Une reformulation')
  for (let version = 1; version <= 30; version += 1) await note(second, `Une reformulation, ${version}`)
  const { words } = await asked(supervisor, 'reformulation')
  expect(words.map(({ text }) => text)).toEqual(['Une reformulation, 30', 'Une reformulation'])
})
