import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  availabilityNever,
  availabilityPerson,
  availabilityRequest,
  availabilitySlot,
  doublePlace,
  installationAct,
  lentMoment,
  libraryDraft,
  libraryItem,
  liveSessionAbsence,
  liveSessionAccess,
  passage,
  passageToReread,
  roundAct,
  roundChange,
  scenarioKnowledge,
  scenarioRemark,
  scenarioRemarkText,
  signInPlace,
  stimulusAnswer,
  stimulusDraft,
  stimulusQuestion,
  suspension,
} from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { TextAside } from '@/domain/library/text-aside'
import type { keptTables } from '@/domain/personal-data/kept-tables'
import { emptyDraft } from '@/domain/stimulus/moment-draft'
import { makeArchive } from '@/server/privacy/personal-data/archive/make-archive'
import { openArchive } from '@/server/privacy/personal-data/archive/open-archive'
import { aLoan } from '../../../support/a-moment'
import { type ErasureStage, leaveTraces, openErasureStage } from '../../../support/erasure-stage'
import { aWish, type Cast, castLiveSession, playUntil, send } from '../../../support/server-stage'

type Interview = Record<string, unknown> & { interviewId: string; facts: { type: string }[] }
type Archive = Record<string, unknown[]> & { interviews: Interview[]; person: { address: string } }
type InArchive = {
  [T in keyof typeof keptTables]: (typeof keptTables)[T]['archive'] extends string ? T : never
}[keyof typeof keptTables]

/** Where an archive holds what each table keeps of its person. */
const places: { readonly [T in InArchive]: (archive: Archive, held: Interview | undefined) => unknown } = {
  user: ({ person }) => person.address,
  session: ({ signIns }) => signIns,
  sign_in_place: ({ signInPlaces }) => signInPlaces,
  person_preferences: ({ preferences }) => Object.keys(preferences ?? {}),
  erasure_request: ({ erasureRequest }) => Object.keys(erasureRequest ?? {}),
  suspension: ({ suspension }) => Object.keys(suspension ?? {}),
  cohort: ({ memberships }) => memberships,
  membership: ({ memberships }) => memberships,
  ended_membership: ({ memberships }) =>
    memberships?.filter((each) => (each as { endedAt: unknown }).endedAt !== null),
  invitation: ({ memberships }) => memberships,
  cohort_act: ({ journal }) => journal,
  installation_act: ({ organisationActs }) => organisationActs,
  round: ({ rounds }) => rounds,
  round_act: ({ roundActs }) => roundActs,
  round_change: ({ roundChanges }) => roundChanges,
  double_place: ({ doublePlaces }) => doublePlaces,
  availability_request: ({ availability }) =>
    availability?.filter((each) => (each as { isYours: boolean }).isYours),
  availability_person: ({ availability }) =>
    availability?.filter((each) => (each as { answeredAt: unknown }).answeredAt !== null),
  availability_slot: ({ availabilityHours }) => availabilityHours,
  availability_never: ({ neverHours }) => neverHours,
  stimulus_question: ({ stimulusQuestions }) => stimulusQuestions,
  stimulus_answer: ({ stimulusAnswers }) => stimulusAnswers,
  lent_moment: ({ lentMoments }) => lentMoments,
  scenario_knowledge: ({ knowledge }) => knowledge,
  passage: (_, held) => (held?.passages as { name: unknown }[] | undefined)?.[0]?.name,
  passage_to_reread: (_, held) => (held?.toReread as { toMs: unknown }[] | undefined)?.[0]?.toMs,
  scenario_remark: (_, held) => (held?.remarks as { briefRemark: unknown } | null)?.briefRemark,
  scenario_remark_text: (_, held) => (held?.remarks as { words: unknown } | null)?.words,
  live_session_absence: (_, held) => (held?.absence as { reason: unknown } | null)?.reason,
  live_session: (_, held) => held?.interviewId,
  live_session_seat: (_, held) => held?.seat,
  live_session_event: (_, held) => held?.facts,
  live_session_text: (_, held) => held?.comments,
  live_session_dial: (_, held) => held?.dial,
  live_session_access: ({ openings }) => openings,
  reflection_draft: ({ drafts, interviews }) =>
    interviews.some(({ draft }) => draft !== null) && ofKind(drafts, 'answers'),
  library_draft: ({ drafts }) => ofKind(drafts, 'scenario'),
  stimulus_draft: ({ drafts }) => ofKind(drafts, 'moment'),
  mail: ({ letters }) => letters,
}

const ofKind = (drafts: unknown[] | undefined, kind: string) =>
  drafts?.filter((each) => (each as { draftKind: string }).draftKind === kind)

let stage: ErasureStage
let cast: Cast
beforeAll(async () => {
  stage = await openErasureStage()
  cast = await castLiveSession(stage)
  const { beneficiary, liveSessionId, cohortId } = cast
  const { db, pool } = stage.database
  await playUntil(stage, cast, 'interview')
  await send(stage, beneficiary, liveSessionId, {
    type: 'moveDial',
    samples: [{ at: Date.now(), value: 60 }],
  })
  await playUntil(stage, cast, 'debrief', 'interview')
  await send(stage, beneficiary, liveSessionId, {
    type: 'postComment',
    moment: 0,
    text: 'Un silence bien tenu.',
    replyTo: null,
  })
  await db
    .insert(liveSessionAccess)
    .values({ id: randomUUID(), liveSessionId, userId: cast.supervisor.id, what: 'debrief' })
  await leaveTraces(stage, cast, beneficiary)
  const userId = beneficiary.id
  await db.insert(signInPlace).values({ userId, userAgent: 'Lynx/2.8' })
  await db.insert(installationAct).values({ id: randomUUID(), actorId: userId, act: 'erasureAsked' })
  await db.insert(suspension).values({ personId: userId, askedBy: stage.administrator.id })
  await db
    .insert(liveSessionAbsence)
    .values({ liveSessionId, userId, saidFor: new Date(), reason: 'Un train.' })
  const passageId = randomUUID()
  await db
    .insert(passage)
    .values({ id: passageId, liveSessionId, userId, name: 'La question', fromMs: 0, toMs: 9_000 })
  await db.insert(passageToReread).values({ passageId, userId })
  await db.insert(scenarioRemark).values({ liveSessionId, userId, brief: 'tooEasy', reveals: [] })
  await db.insert(scenarioRemarkText).values({ liveSessionId, userId, body: 'Trop vite gagné.' })
  const between = { oneId: liveSessionId, otherId: liveSessionId }
  await db.insert(doublePlace).values({ ...between, userId, reason: 'Deux salles.', keptBy: userId })
  const request = {
    id: randomUUID(),
    cohortId,
    title: 'Tour 2',
    slots: [{ id: 't1', startsAt: Date.UTC(2097, 0, 7, 8) }],
    minutes: 45,
    answerBy: new Date(),
    lastSlotAt: new Date(),
    createdBy: userId,
  }
  await db.insert(availabilityRequest).values(request)
  const asked = { requestId: request.id, userId }
  await db.insert(availabilityPerson).values({ ...asked, part: 'learner', answeredAt: new Date() })
  await db.insert(availabilitySlot).values({ ...asked, slotId: 't1', startsAt: new Date(), isAway: true })
  await db
    .insert(availabilityNever)
    .values({ cohortId, userId, weekday: 1, time: '09:00', until: '2097-06-30' })
  const questionId = randomUUID()
  await db.insert(stimulusQuestion).values({
    id: questionId,
    cohortId,
    stimulusKey: 'awa',
    mode: 'alone',
    setBy: userId,
    openedAt: new Date(),
  })
  await db.insert(stimulusAnswer).values({
    questionId,
    userId,
    openedAt: new Date(),
    answerId: randomUUID(),
    words: 'Les deux à la fois.',
  })
  await db.insert(stimulusDraft).values({
    id: randomUUID(),
    cohortId,
    content: { ...emptyDraft('fr'), name: 'Josiane B.' },
    updatedBy: userId,
  })
  const { at, words, until } = aLoan()
  await db.insert(lentMoment).values({
    id: randomUUID(),
    liveSessionId,
    cohortId,
    family: 'yann',
    advisorId: cast.advisor.id,
    beneficiaryId: userId,
    proposedBy: userId,
    at,
    persona: { name: 'Yann', age: 47 },
    words,
    until: new Date(until),
  })
  const roundId = randomUUID()
  await pool.query(
    `insert into round (id, cohort_id, title, setup, sessions, created_by) values ($1, $2, 'Tour 1', '{}', '[]', $3)`,
    [roundId, cohortId, userId],
  )
  await db.insert(roundAct).values({
    roundId,
    version: 1,
    actorId: userId,
    act: {} as never,
    before: {} as never,
  })
  await db.insert(roundChange).values({
    id: randomUUID(),
    roundId,
    kind: 'toDraft',
    change: { kind: 'toDraft' },
    askedBy: userId,
    dueAt: new Date(),
  })
  await pool.query(
    `insert into ended_membership (cohort_id, user_id) values ($1, $2) on conflict do nothing`,
    [cast.strangeCohortId, userId],
  )
  await draftOf('leur-brouillon', userId, 'Nadège, seule avec trois enfants.', [])
  await db.insert(scenarioKnowledge).values({ userId, family: 'leur-brouillon', kind: 'knows' })
  await draftOf('leur-copie', userId, 'Ce que seul un bénéficiaire lit.', [])
  const texts = [userId, cast.supervisor.id].map((by) => ({
    id: randomUUID(),
    path: ['persona', 'shortName'],
    value: `Texte de ${by}`,
    by,
    at: Date.now(),
  }))
  await draftOf('d-une-autre', cast.supervisor.id, 'Un brouillon que quelqu’un d’autre a enregistré.', texts)
  await stage.as(beneficiary).erasure.ask()
})
afterAll(() => stage.close())

async function draftOf(key: string, by: string, words: string, aside: TextAside[]) {
  const { db } = stage.database
  const item = { kind: 'scenario' as const, key }
  const owned = { owner: 'cohort' as const, cohortId: cast.cohortId, family: key }
  await db.insert(libraryItem).values({ ...item, ...owned, authorId: by })
  const content = { privateBrief: { situation: { fr: words } } }
  await db.insert(libraryDraft).values({ ...item, content, aside, updatedBy: by })
}

async function archiveOf(who = cast.beneficiary): Promise<Archive & { files: Record<string, string> }> {
  const asked = await stage.as(who).personalData.makeArchive({ language: 'fr' })
  // Its tables and its data are looked at here, not its papers.
  const heavyWork = {
    ...stage.runtime.heavyWork,
    make: () => Promise.reject(new DomainError('documentTooLarge')),
  }
  await makeArchive(
    { ...stage.runtime, heavyWork },
    { archiveId: asked?.id ?? '' },
    new AbortController().signal,
  )
  const { content } = await openArchive(stage.runtime, who.id)
  const files = unzipSync(new Uint8Array(await new Response(content).arrayBuffer()))
  const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])
  return {
    ...JSON.parse(strFromU8(files['donnees.json'] ?? new Uint8Array())),
    files: Object.fromEntries(texts),
  }
}

test('each table that is classified as being in an archive is there, in the place that is named here', async () => {
  const archive = await archiveOf()
  const held = archive.interviews.find(({ interviewId }) => interviewId === cast.liveSessionId)
  const missing = Object.entries(places).filter(([, of]) => {
    const found = of(archive, held)
    return Array.isArray(found) ? found.length === 0 : !found
  })
  expect(missing.map(([table]) => table)).toEqual([])
})

test('drafts are there as a table of texts: answers, what the person saved last, their texts in drafts of others', async () => {
  const { files } = await archiveOf()
  const table = files['tableaux/brouillons.csv'] ?? ''
  expect(table.split('\r\n')[0]).toContain('Date;Heure;Brouillon;Titre;Endroit;Mots')
  expect(table).toContain(';réponses à un entretien;')
  expect(table).toContain(';situation;;privateBrief.situation.fr;Nadège, seule avec trois enfants.')
  expect(table).toContain(`;texte en attente;;persona.shortName;Texte de ${cast.beneficiary.id}`)
  for (const text of Object.values(files)) {
    expect(text).not.toContain('Un brouillon que quelqu’un d’autre')
    expect(text, 'a brief that is shut to whoever copied it').not.toContain('Ce que seul un bénéficiaire lit')
    expect(text).not.toContain(`Texte de ${cast.supervisor.id}`)
  }
  expect(files['LISEZ-MOI.txt']).toContain('tableaux/brouillons.csv')
})

test('why a person cancelled, gave up or closed interviews without a seat in them is in their archive only', async () => {
  const other = await castLiveSession(stage, 'driss')
  const { coordinator, supervisor, liveSessionId, cohortId } = other
  const by = stage.as(coordinator)
  const wish = (advisorId: string, scenarioKey: string) =>
    by.liveSession.schedule({ ...aWish(other), advisorId, scenarioKey })
  const called = await wish(other.otherLearner.id, 'sylvie')
  await by.liveSession.cancel({ ...called, reason: 'La salle est prise.' })
  const left = { ...other, ...(await wish(other.observer.id, 'kevin')) }
  await playUntil(stage, left, 'interview')
  await playUntil(stage, other, 'debrief')
  await by.cohort.removeMembers({ cohortId, personIds: [supervisor.id] })
  const { liveSessionId: leftId } = left
  await by.liveSession.endForOthers({ liveSessionId: leftId, abandonedFor: 'Il n’y a plus personne.' })
  await by.liveSession.closeForOthers({ liveSessionId, reason: 'Claire est partie.' })

  const { reasons, files } = await archiveOf(coordinator)
  expect(reasons).toHaveLength(3)
  expect(reasons).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        interviewId: called.liveSessionId,
        type: 'cancelled',
        words: 'La salle est prise.',
      }),
      expect.objectContaining({ interviewId: leftId, type: 'cancelled', words: 'Il n’y a plus personne.' }),
      expect.objectContaining({ interviewId: liveSessionId, type: 'closed', words: 'Claire est partie.' }),
    ]),
  )
  expect(files['tableaux/raisons.csv']).toContain(';Promotion Printemps;closed;Claire est partie.')
  expect(files['LISEZ-MOI.txt']).toContain('tableaux/raisons.csv')
  expect((await archiveOf(other.beneficiary)).reasons).toEqual([])
})
