import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import {
  appPresence,
  appProcess,
  membership,
  recordingTrack,
  reflectionDraft,
  roomRecorder,
} from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import { noRemarks } from '@/domain/scenario/remarks'
import { readMessages } from '@/i18n/read-messages'
import { paperWords } from '@/server/interview/paper/paper-words'
import { takeMembership } from '@/server/people/membership/take-membership'
import type { Person } from '@/server/people/sign-in/sign-in'
import { noteSignInPlace } from '@/server/people/sign-in/sign-in-places'
import { openHeavyWork } from '@/server/platform/heavy-work/open-heavy-work'
import { createLog } from '@/server/platform/log'
import { makeArchive } from '@/server/privacy/personal-data/archive/make-archive'
import { takeExport } from '@/server/training/records/take-export'
import { aLoan, aMoment } from './a-moment'
import { appendRecalled } from './append-recalled'
import { type ErasureStage, leaveTraces, playWithWords, zelie } from './erasure-stage'
import { aWish, type Cast, playUntil, send, type Wish } from './server-stage'

/** A word in texts that belong to the organisation, whatever their author: headings, titles, names of rooms, published situations. */
export const ofTheOrganisation = 'capucine'

type Living = { readonly stage: ErasureStage; readonly cast: Cast; readonly person: Person }

/** Lets one person, who begins as the advisor of the cast, take part in everything there is, in each seat and each role. */
export async function liveThroughEverything({ stage, cast, person }: Living): Promise<void> {
  const living = { stage, cast, person }
  await leaveTraces(stage, cast, person)
  await sitEverywhere(living)
  await become(living, 'coordinator')
  await writeSituations(living)
  await organise(living)
  await leaveAccountTraces(living)
}

async function become({ stage: { database }, person }: Living, role: Role): Promise<void> {
  await database.db.update(membership).set({ role }).where(eq(membership.userId, person.id))
}

/** An interview of their cohort, in which one of the seats is theirs. */
async function plan({ stage, cast }: Living, seats: Partial<Cast>, wish: Partial<Wish>): Promise<Cast> {
  const seated = { ...cast, ...seats }
  const { liveSessionId } = await stage.as(cast.otherSupervisor).liveSession.schedule({
    ...aWish(seated),
    where: { kind: 'room', name: `Salle ${ofTheOrganisation}` },
    ...wish,
  })
  return { ...seated, liveSessionId }
}

async function sitEverywhere(living: Living): Promise<void> {
  const { stage, cast, person } = living
  await send(stage, person, cast.liveSessionId, { type: 'giveConsent', scope: 'observer', wording: 2 })
  await playWithWords(stage, cast, person, 'closed')
  await lendAMoment(living)
  const other = { advisor: cast.otherLearner, beneficiary: person }
  const played = await plan(living, other, { scenarioKey: 'nadia' })
  const { liveSessionId } = played
  await stage.as(person).liveSession.sayAbsence({ liveSessionId, reason: zelie.words })
  await playUntil(stage, played, 'interview')
  const samples = [{ at: Date.now(), value: 71 }]
  await send(stage, person, played.liveSessionId, { type: 'moveDial', samples })
  await playUntil(stage, played, 'locked', 'interview')
  await appendRecalled(stage, played.liveSessionId, ['beneficiary', person], {
    type: 'momentsCompared',
    payload: { firstMs: 10_000, secondMs: 90_000, choice: 'second' },
  })
  await playUntil(stage, played, 'debrief', 'locked')
  const words = zelie.words
  await stage.as(person).liveSession.saveRemarks({ liveSessionId: played.liveSessionId, ...noRemarks, words })
  const passageId = randomUUID()
  await stage.as(person).recording.keepPassage({
    liveSessionId: played.liveSessionId,
    passageId,
    name: words,
    fromMs: 0,
    toMs: 5_000,
  })
  const chosen = { liveSessionId: played.liveSessionId, passageId, isToReread: true }
  await stage.as(person).recording.setToReread(chosen)
  const watched = await plan(
    living,
    { advisor: cast.otherLearner, beneficiary: cast.observer },
    { observerIds: [person.id], scenarioKey: 'driss' },
  )
  await playWithWords(stage, watched, person, 'closed')
  await become(living, 'supervisor')
  const led = await plan(
    living,
    { advisor: cast.observer, beneficiary: cast.otherLearner, supervisor: person },
    { scenarioKey: 'kevin' },
  )
  await playWithWords(stage, led, person, 'closed')
  await keepTwoPlaces(living)
}

/** A moment of the interview in which they advised, in words that both players lend. */
async function lendAMoment({ stage, cast, person }: Living): Promise<void> {
  const { liveSessionId } = cast
  for (const who of [person, cast.beneficiary])
    await send(stage, who, liveSessionId, { type: 'giveConsent', scope: 'teaching', wording: 2 })
  const { words } = aLoan()
  const moment = aLoan({ words: { ...words, came: { fr: zelie.words, en: '' } } })
  const { lentId } = await stage.as(person).lending.propose({ liveSessionId, moment })
  const answer = { say: 'agree' as const, revision: 1, lendsDial: true }
  for (const who of [person, cast.beneficiary])
    await stage.as(who).lending.answer({ liveSessionId, lentId, answer })
}

/** Two interviews that they plan, with one supervisor for both. */
async function keepTwoPlaces({ stage, cast, person }: Living): Promise<void> {
  const { cohortId, coordinator, observer, secondObserver, otherLearner, beneficiary } = cast
  const at = { scheduledFor: Date.UTC(2097, 1, 4, 8), supervisorIds: [coordinator.id], observerIds: [] }
  const api = stage.as(person).liveSession
  const first = {
    ...aWish({ ...cast, advisor: secondObserver, beneficiary: observer }),
    ...at,
    scenarioKey: 'clarisse',
  }
  await api.schedule({ ...first, cohortId })
  const keeping = {
    occupants: [{ kind: 'person' as const, id: coordinator.id }],
    reason: zelie.words,
    isFromWall: false,
  }
  const second = { ...aWish({ ...cast, advisor: otherLearner, beneficiary }), ...at, scenarioKey: 'regis' }
  await api.schedule({ ...second, keeping })
}

/** A situation no one published, a draft of a published one, a text that stands aside in a draft of another person, an open editor. */
async function writeSituations({
  stage,
  cast: { cohortId, otherSupervisor },
  person,
}: Living): Promise<void> {
  const kind = 'scenario' as const
  const [mine, theirs] = [stage.as(person).library, stage.as(otherSupervisor).library]
  const persona = (text: string) => ({ path: ['persona', 'occupation', 'fr'], from: '', to: text })
  const begun = await mine.create({ cohortId, kind, owner: 'cohort' })
  await mine.save({ cohortId, kind, key: begun.key, edits: [persona(zelie.words)] })
  const { key } = await mine.copy({ cohortId, kind, key: 'gerard', owner: 'cohort' })
  const at = { cohortId, kind, key }
  await mine.openBrief(at)
  await mine.publish({ ...at, revision: (await mine.editor(at)).revision })
  const edit = (text: string) => ({ path: ['persona', 'name'], from: 'Gérard L.', to: text })
  await mine.save({ ...at, edits: [edit(zelie.words)] })
  const shared = await theirs.create({ cohortId, kind, owner: 'cohort' })
  await mine.openBrief({ cohortId, kind, key: shared.key })
  await theirs.save({ cohortId, kind, key: shared.key, edits: [persona(`Fleuriste ${ofTheOrganisation}`)] })
  await mine.save({ cohortId, kind, key: shared.key, edits: [persona(zelie.words)] })
  await theirs.save({ cohortId, kind, key: shared.key, edits: [{ path: ['level'], from: null, to: 2 }] })
  await mine.look({ ...at, place: 'persona.name' })
  const grid = { cohortId, kind: 'grid' as const }
  const copied = await mine.copy({ ...grid, key: 'oars', owner: 'cohort' })
  const { revision } = await mine.editor({ ...grid, key: copied.key })
  await mine.publish({ ...grid, key: copied.key, revision })
}

async function organise({ stage, cast, person }: Living): Promise<void> {
  const { cohortId } = cast
  const api = stage.as(person)
  await api.cohort.create({ name: `Promotion ${ofTheOrganisation}` })
  const line = `Organisme ${ofTheOrganisation}`
  await api.records.saveHeading({ cohortId, organisation: line, declaration: '', action: '', place: '' })
  const invitee = { address: 'nora@example.org', name: 'Nora', role: 'learner' as const }
  await api.cohort.invite({ cohortId, invitees: [invitee], language: 'fr' })
  await api.cohort.renewJoinLink({ cohortId, role: 'learner' })
  const setup = {
    kind: 'bothSeats' as const,
    supervisorsEach: 1,
    away: [],
    slots: [8, 9, 10].map((hour) => ({ id: `t${hour}`, startsAt: Date.UTC(2097, 0, 7, hour) })),
    rooms: [{ id: 'r0', name: 'Salle Ampère', place: 'room' as const }],
    learnerIds: [cast.observer.id, cast.beneficiary.id],
    supervisorIds: [cast.supervisor.id],
  }
  const title = `Tour ${ofTheOrganisation}`
  const { roundId } = await api.round.create({ cohortId, title, setup })
  const { sessions } = await api.round.board({ cohortId, roundId })
  const act = { type: 'lockSession' as const, sessionId: sessions[0]?.id ?? '', locked: true }
  await api.round.act({ cohortId, roundId, base: 0, act })
  const { slots, learnerIds } = setup
  const hours = { title, slots, learnerIds, answerBy: Date.UTC(2096, 11, 1) }
  const { requestId } = await api.availability.ask({ cohortId, ...hours, supervisorIds: [person.id] })
  await api.availability.answer({ requestId, answer: { awaySlotIds: ['t8'], isNever: true } })
  const invented = { ...aMoment, scene: { fr: `Une mercerie ${ofTheOrganisation}. Un bail.`, en: '' } }
  await api.stimulus.write({ cohortId, stimuli: [invented] })
  const begun = { wish: { kind: 'new' as const }, language: 'fr' as const }
  const { draftId } = await api.stimulusDraft.begin({ cohortId, ...begun })
  await api.stimulusDraft.save({ cohortId, draftId, edits: [{ path: ['came'], from: '', to: zelie.words }] })
  const putting = { mode: 'inClass' as const, stimulusKey: 'corinne' }
  await api.stimulus.open({ cohortId, wish: putting })
  const { questionId } = await stage.as(cast.coordinator).stimulus.open({ cohortId, wish: putting })
  await stage.as(cast.coordinator).stimulus.act({ cohortId, questionId, act: 'ask' })
  await api.stimulus.answer({ cohortId, questionId, answer: { id: randomUUID(), words: zelie.words } })
  await api.round.askChange({ cohortId, roundId, change: { kind: 'publish', base: 1 } })
  const { liveSessionId } = await api.liveSession.schedule({
    ...aWish(cast),
    scenarioKey: 'helene',
    advisorId: cast.otherLearner.id,
  })
  await api.liveSession.cancel({ liveSessionId, reason: zelie.words })
  const member = await takeMembership(stage.runtime, person.id, cohortId)
  const words = paperWords('fr', await readMessages('fr'))
  const period = { from: null, to: null, roundId: null }
  const wish = { what: 'sessions' as const, format: 'csv' as const, period }
  const { parts } = await takeExport(stage.runtime, member, wish, words, Date.now())
  for await (const _ of parts);
}

/** Their own archive, and that of a person who was in interviews with them. */
async function makeArchives({ stage, cast, person }: Living): Promise<void> {
  const heavyWork = openHeavyWork({
    script: 'server/entry/heavy-work.ts',
    execArgv: ['--import', 'tsx'],
    mode: 'production' as const,
    log: createLog('silent'),
  })
  try {
    for (const each of [person, cast.beneficiary]) {
      const asked = await stage.as(each).personalData.makeArchive({ language: 'fr' })
      const which = { archiveId: asked?.id ?? '' }
      await makeArchive({ ...stage.runtime, heavyWork }, which, new AbortController().signal)
    }
  } finally {
    await heavyWork.close(0)
  }
}

async function leaveAccountTraces({ stage, cast, person }: Living): Promise<void> {
  const { db } = stage.database
  await stage.as(stage.administrator).installation.allowCohorts({ accountId: person.id, isAllowed: true })
  await noteSignInPlace(db, person.id, 'Firefox zinzolin')
  const { liveSessionId } = cast
  await db.insert(reflectionDraft).values({ liveSessionId, userId: person.id, body: { text: zelie.words } })
  await db.insert(recordingTrack).values({
    id: randomUUID(),
    liveSessionId,
    personId: person.id,
    kind: 'voice',
    mimeType: 'audio/webm',
    keyId: randomUUID(),
    fingerprint: '',
    rightHash: '',
    days: 30,
  })
  const device = { deviceId: randomUUID(), form: 'computer' as const, personId: person.id }
  await db.insert(roomRecorder).values({ liveSessionId, ...device })
  const process = randomUUID()
  await db.insert(appProcess).values({ id: process })
  await db.insert(appPresence).values({
    channel: `presence-live-${liveSessionId}`,
    processId: process,
    userId: person.id,
    userInfo: { name: person.name },
  })
  await makeArchives({ stage, cast, person })
}
