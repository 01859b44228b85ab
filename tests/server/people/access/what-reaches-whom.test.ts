import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AnyProcedure } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import { type Scenario, scenarioSchema } from '@/domain/scenario/scenario'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import { appendRecalled } from '../../../support/append-recalled'
import {
  type Around,
  circles,
  everybody,
  openStageForEverybody,
  type Supervision,
  scenarioOf,
  supervisions,
  type Who,
} from '../../../support/around-a-session'
import { answers, type ServerStage, send } from '../../../support/server-stage'
import { procedureRows, type Row } from './procedure-rows'

let stage: ServerStage
let around: Around
let rows: Record<string, Row>
beforeAll(async () => {
  ;({ stage, around } = await openStageForEverybody())
  rows = procedureRows(around)
  for (const supervision of supervisions) await playWithSecrets(supervision)
})
afterAll(() => stage.close())

const procedures = appRouter._def.procedures as unknown as Record<string, AnyProcedure>
const questions = Object.entries(procedures)
  .filter(([, procedure]) => procedure._def.type === 'query')
  .map(([path]) => path)

/** Stand for sentences of the scenario of the session that is asked about: its supervisors may know another one too. */
const [brief, reveals] = ['THE-BRIEF', 'THE-REVEALS'] as const
const both = ['supervisor', 'second'] as const
/** Words that are found again wherever they leak to, with those who may read them before the debrief. */
const readersOf: Record<string, { [S in Supervision]: readonly Who[] }> = {
  'NOTE-OF-THE-LEAD': { shared: both, blind: ['supervisor'] },
  'NOTE-OF-THE-SECOND': { shared: both, blind: ['second'] },
  'NOTE-OF-AN-OBSERVER': { shared: ['observer'], blind: ['observer'] },
  'A-CUE': { shared: ['advisor', ...both], blind: ['advisor', ...both] },
  'A-KEPT-CUE': { shared: both, blind: ['supervisor'] },
  'DRAFT-OF-THE-ADVISOR': { shared: ['advisor'], blind: ['advisor'] },
  'ANSWER-OF-THE-BENEFICIARY': { shared: ['beneficiary'], blind: ['beneficiary'] },
  '"type":"dialMoved"': { shared: ['beneficiary', ...both], blind: ['beneficiary', ...both] },
  // What a microphone heard, and who told it: each player their own.
  'steps":"talka': { shared: ['advisor'], blind: ['advisor'] },
  'steps":"talkb': { shared: ['beneficiary'], blind: ['beneficiary'] },
  '"type":"revealGiven"': { shared: ['beneficiary', ...both], blind: ['beneficiary', ...both] },
  '"type":"focusChosen"': {
    shared: ['advisor', ...both, 'observer', 'secondObserver'],
    blind: ['advisor', ...both, 'observer', 'secondObserver'],
  },
  [brief]: { shared: ['beneficiary', ...both], blind: ['beneficiary', ...both] },
  [reveals]: { shared: ['beneficiary', ...both], blind: ['beneficiary', ...both] },
  // What each player recalls of the dial: a moment that was compared, and one of the redrawn line.
  '9876543': { shared: ['beneficiary'], blind: ['beneficiary'] },
  '8765432': { shared: ['advisor'], blind: ['advisor'] },
}
/** The same of a take, which is played once the advisor's view is open. */
const readersOfTake: typeof readersOf = {
  'LINE-OF-A-TAKE': { shared: circles.seated, blind: circles.seated },
  'NOTE-OF-A-TAKE': { shared: both, blind: both },
  '"type":"takeDialMoved"': { shared: ['beneficiary', ...both], blind: ['beneficiary', ...both] },
  'steps":"takea': { shared: ['advisor'], blind: ['advisor'] },
  'steps":"takeb': { shared: ['beneficiary'], blind: ['beneficiary'] },
}
const everyWord = { ...readersOf, ...readersOfTake }

/** What everybody read last, so that a law about the same moment does not ask again. */
const lastRead: Record<Supervision, Map<Who, string>> = { shared: new Map(), blind: new Map() }

describe.each(supervisions)('what is asked of a session whose supervisors are: %s', (supervision) => {
  test('holds, before the debrief, only what its reader may know', async () => {
    for (const who of everybody) {
      const read = await everythingTo(who, supervision)
      const allowed = Object.keys(readersOf).filter((word) => readersOf[word]?.[supervision].includes(who))
      expect(wordsIn(read, supervision), who).toEqual(allowed)
    }
  })

  test('holds, once it is unsealed, what its reader saw live, and the rest as the floor opens it', async () => {
    const { advisor, supervisor } = around.people
    const act = (person: typeof advisor, command: Command) =>
      send(stage, person, around.sessions[supervision], command)
    await act(advisor, { type: 'lockSelfAssessment', answers: answers.selfAssessment })
    const beforehand = await everythingTo('supervisor', supervision)
    expect(beforehand, 'what is locked stays sealed').not.toContain(answers.selfAssessment.moment.text)
    await act(supervisor, { type: 'unseal', overrideReason: 'tout le monde doit partir' })
    await expectOpen('nothing yet', [])
    await act(supervisor, { type: 'giveTurn', turn: 'advisor' })
    await expectOpen('the advisor’s', [])
    expect(lastRead[supervision].get('beneficiary')).toContain(answers.selfAssessment.moment.text)
    await playATake(supervision)
    await expectOpen('the advisor’s, and a take is kept', [], everyWord)
    await act(supervisor, { type: 'giveTurn', turn: 'beneficiary' })
    const recalled = ['9876543', '8765432']
    const dials = ['"type":"dialMoved"', '"type":"takeDialMoved"']
    const ofBeneficiary = [...dials, '"type":"revealGiven"', brief, reveals, ...recalled]
    await expectOpen('the beneficiary’s', ofBeneficiary, everyWord)
    await act(supervisor, { type: 'openViews', seats: ['supervisor'] })
    // Who spoke when opens with the supervisors’ view.
    const talk = ['talka', 'talkb', 'takea', 'takeb'].map((steps) => `steps":"${steps}`)
    const notes = ['NOTE-OF-THE-LEAD', 'NOTE-OF-THE-SECOND', 'NOTE-OF-A-TAKE']
    const ofSupervisors = [...notes, 'A-CUE', 'A-KEPT-CUE', ...talk]
    await expectOpen('the supervisors’', [...ofBeneficiary, ...ofSupervisors], everyWord)
    await act(supervisor, { type: 'giveTurn', turn: 'commitment' })
    await expectOpen('all', [...ofBeneficiary, ...ofSupervisors, 'NOTE-OF-AN-OBSERVER'], everyWord)
  })

  /** Everybody seated reads what they could read live and what is open by now; the others nothing. */
  async function expectOpen(
    what: string,
    open: readonly string[],
    words: typeof readersOf = readersOf,
  ): Promise<void> {
    for (const who of everybody) {
      const read = wordsIn(await everythingTo(who, supervision), supervision, words).filter(
        (word) => !/^(DRAFT|ANSWER)/u.test(word),
      )
      const live = Object.keys(words).filter((word) => words[word]?.[supervision].includes(who))
      // Unsealing ends the coding: supervisors see each other’s marks. The focus is everybody’s from there on.
      const codings = (both as readonly Who[]).includes(who)
        ? ['NOTE-OF-THE-LEAD', 'NOTE-OF-THE-SECOND', 'A-KEPT-CUE']
        : []
      const all = new Set([...live, ...codings, '"type":"focusChosen"', ...open])
      const expected = Object.keys(words).filter((word) => all.has(word) && !/^(DRAFT|ANSWER)/u.test(word))
      const isSeated = (circles.seated as readonly Who[]).includes(who)
      expect(read, `${who}, open: ${what}`).toEqual(isSeated ? expected : [])
    }
  }

  test('names the people of a cohort to no outsider but an administrator, who reads all accounts', async () => {
    const outside = [
      ...circles.signedOut,
      ...circles.elsewhere,
      ...circles.demonstration,
      'formerMember' as const,
    ].filter((who) => who !== 'administrator')
    for (const who of outside) {
      const read = lastRead[supervision].get(who) ?? (await everythingTo(who, supervision))
      for (const person of [around.people.noSeat, around.people.nextAdvisor, around.people.second]) {
        expect(read.includes(person.id), `${who} reads of ${person.name}`).toBe(false)
      }
    }
  })
})

/** One session up to the self-assessment, with words to search for in everything a seat can write. */
async function playWithSecrets(supervision: Supervision): Promise<void> {
  const { advisor, beneficiary, supervisor, second, observer } = around.people
  const liveSessionId = around.sessions[supervision]
  const act = (person: typeof advisor, command: Command, id?: string) =>
    send(stage, person, liveSessionId, command, id)
  const codeKey = 'empathy'
  await act(supervisor, { type: 'openBriefing' })
  await act(advisor, { type: 'chooseFocus', codeKey })
  await act(supervisor, { type: 'startInterview', anyway: true })
  for (const [person, text] of [
    [supervisor, 'NOTE-OF-THE-LEAD'],
    [second, 'NOTE-OF-THE-SECOND'],
    [observer, 'NOTE-OF-AN-OBSERVER'],
  ] as const) {
    const markId = randomUUID()
    await act(person, { type: 'mark', codeKey, valence: 'demonstrated', reactionOffsetMs: 0 }, markId)
    await act(person, { type: 'noteMark', markId, text })
  }
  await act(supervisor, { type: 'sendCue', text: 'A-CUE' })
  await act(supervisor, { type: 'keepCue', text: 'A-KEPT-CUE' })
  await act(beneficiary, { type: 'giveReveal', revealId: firstReveal(supervision).id })
  await act(beneficiary, { type: 'moveDial', samples: [{ at: Date.now(), value: 40 }] })
  await act(advisor, { type: 'hearTalk', from: Date.now() + 100, steps: 'talka' })
  await act(beneficiary, { type: 'hearTalk', from: Date.now() + 100, steps: 'talkb' })
  await act(supervisor, { type: 'endInterview' })
  const draft = (freeText: string) => ({ liveSessionId, body: { freeText }, base: null })
  await around.as('advisor').liveSession.saveDraft(draft('DRAFT-OF-THE-ADVISOR'))
  await around.as('beneficiary').liveSession.saveDraft(draft('ANSWER-OF-THE-BENEFICIARY'))
  await appendRecalled(stage, liveSessionId, ['beneficiary', beneficiary], {
    type: 'momentsCompared',
    payload: { firstMs: 10_000, secondMs: 9_876_543, choice: 'second' },
  })
  await appendRecalled(stage, liveSessionId, ['advisor', advisor], {
    type: 'dialRedrawn',
    payload: { points: [0, 8_765_432].map((atMs) => ({ atMs, value: 50 })) },
  })
}

/** A moment without a mark, played again, marked by both supervisors and kept. */
async function playATake(supervision: Supervision): Promise<void> {
  const { advisor, beneficiary, supervisor, second } = around.people
  const [takeId, markId] = [randomUUID(), randomUUID()]
  const act = (person: typeof advisor, command: Command, id?: string) =>
    send(stage, person, around.sessions[supervision], command, id)
  const line = 'LINE-OF-A-TAKE'
  await act(advisor, { type: 'proposeTake', fromMs: 0, markId: null, line, lengthMs: 30_000 }, takeId)
  await act(beneficiary, { type: 'agreeToTake', takeId })
  await act(supervisor, { type: 'beginTake', takeId })
  const mark = { type: 'markTake', takeId, codeKey: 'silence', valence: null, reactionOffsetMs: 0 } as const
  await act(second, mark, markId)
  await act(second, { type: 'noteTakeMark', takeId, markId, text: 'NOTE-OF-A-TAKE' })
  await act(beneficiary, { type: 'moveTakeDial', takeId, samples: [{ at: Date.now(), value: 61 }] })
  await act(advisor, { type: 'hearTakeTalk', takeId, from: Date.now() + 100, steps: 'takea' })
  await act(beneficiary, { type: 'hearTakeTalk', takeId, from: Date.now() + 100, steps: 'takeb' })
  await act(supervisor, { type: 'endTake', takeId })
  await act(advisor, { type: 'keepTake', takeId })
}

function played(supervision: Supervision): Scenario {
  const file = new URL(`../../../../db/seed/scenarios/${scenarioOf[supervision]}.json`, import.meta.url)
  return scenarioSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function firstReveal(supervision: Supervision) {
  const [first] = played(supervision).reveals
  if (!first) throw new Error('a scenario without facts to be earned')
  return first
}

/** Every answer of every question a person may put, about the session, its cohort and themselves. */
async function everythingTo(who: Who, supervision: Supervision): Promise<string> {
  const at = {
    cohortId: around.cohortId,
    liveSessionId: around.sessions[supervision],
    cancelled: '',
    token: 'none',
  }
  const read = await Promise.all(
    questions.map((path) => rows[path]?.call(around.as(who), at).catch(() => null)),
  )
  const text = JSON.stringify(read)
  lastRead[supervision].set(who, text)
  return text
}

function wordsIn(text: string, supervision: Supervision, words = readersOf): string[] {
  const sentences: Record<string, string> = {
    [brief]: played(supervision).privateBrief.fr,
    [reveals]: firstReveal(supervision).line.fr,
  }
  return Object.keys(words).filter((word) => text.includes(sentences[word] ?? word))
}
