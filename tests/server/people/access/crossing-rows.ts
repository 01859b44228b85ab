import { randomUUID } from 'node:crypto'
import { writeContentFile } from '@/domain/exchange/content-file'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { aLoan } from '../../../support/a-moment'
import { aReport } from '../../../support/a-report'
import type { Around } from '../../../support/around-a-session'

/** What a field of an input names. */
type FieldKind =
  /** A cohort or live session, which the gates check first, or a token or account, which procedure-rows.ts covers. */
  | 'gate'
  /** Something of a cohort, a person or the library, which the verb refuses outside the demonstration. */
  | 'thing'
  /** Nothing that has an owner. */
  | 'plain'

/** Every field of every procedure's input. A field that is not here fails the test until a person has said what it names. */
export const fieldKinds: Readonly<Record<string, FieldKind>> = {
  ...kinds('gate', 'cohortId liveSessionId token accountId as signInId eventId'),
  ...kinds(
    'thing',
    'personId personIds toId supervisorId absentId advisorId beneficiaryId supervisorIds observerIds',
  ),
  ...kinds(
    'thing',
    'seats changes setup roundId mailId ids id requestId availabilityId learnerIds slots scenarioKey key owner grid to cursor filter chosen changeId amongIds sharing trackId deviceId instead passageId',
  ),
  ...kinds(
    'plain',
    'name form email password current next search among openingsOf administrator isAllowed locale cohortCreation',
  ),
  ...kinds(
    'plain',
    'registration isKept month seat at version timeZone plan settings recording retention role stayAs from until',
  ),
  ...kinds(
    'plain',
    'bytes invitees language kind edits asideId take revision isArchived place text scheduledFor where',
  ),
  ...kinds(
    'plain',
    'supervision when reason abandonedFor keptBecause after limit command body base brief reveals words page',
  ),
  ...kinds(
    'plain',
    'signal isOn change typedName erasureDays attendanceYears asked title act slotId roomId sessionId keeping minutes',
  ),
  ...kinds('thing', 'questionId code wish stimulusKey lentId draftId'),
  ...kinds('plain', 'report hours mimeType lookBack stimuli moment fromMs toMs isToReread'),
  ...kinds(
    'plain',
    'organisation declaration answer answerBy isAway action sound hotkeys reminders vibration markSound cueAtOnce reactionOffsetMs',
  ),
}

function kinds(kind: FieldKind, names: string): Record<string, FieldKind> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]))
}

/** Things of the organisation, each of which is there. */
type Theirs = {
  readonly grid: string
  readonly scenario: string
  readonly roundId: string
  /** A change of that round which waits. */
  readonly changeId: string
  readonly mailId: string
  readonly invitationId: string
  readonly actId: string
  readonly requestId: string
  readonly questionId: string
  readonly stimulusKey: string
  readonly draftId: string
  readonly code: string
}
/** Things of the demonstration. */
type Ours = {
  readonly cohortId: string
  readonly liveSessionId: string
  readonly grid: string
  readonly scenario: string
  readonly roundId: string
  readonly requestId: string
  readonly questionId: string
  readonly stimulusKey: string
  readonly draftId: string
  readonly advisorId: string
  readonly beneficiaryId: string
  readonly supervisorId: string
}

/**
 * A call that a persona who coordinates the demonstration makes there. `input`: all of it the demonstration's; `crossings`: for each field
 * that names a thing, the same field naming the organisation's, and the refusal. A list is left as it is: it has nothing to tell.
 */
export type Crossing = {
  readonly input: Readonly<Record<string, unknown>>
  readonly crossings: Readonly<Record<string, { readonly with: unknown; readonly answer: string }>>
}

/** One row for each procedure with a field that names a thing. */
export function crossingRows(around: Around, ours: Ours, theirs: Theirs): Record<string, Crossing> {
  const { people } = around
  const { cohortId, liveSessionId } = ours
  const to = (value: unknown, answer: string) => ({ with: value, answer })
  const row = (input: object, crossings: Crossing['crossings']): Crossing => ({
    input: { cohortId, ...input },
    crossings,
  })
  const stranger = people.noSeat.id
  const grid = (more: object = {}, answer = 'notFound', others: Crossing['crossings'] = {}) =>
    row({ kind: 'grid', key: ours.grid, ...more }, { key: to(theirs.grid, answer), ...others })
  const givenAway = { owner: to('organisation', 'roleMayNot') }
  const wish = {
    advisorId: ours.advisorId,
    beneficiaryId: ours.beneficiaryId,
    supervisorIds: [ours.supervisorId],
    observerIds: [],
    scenarioKey: ours.scenario,
    scheduledFor: Date.UTC(2027, 0, 7, 8),
    place: 'room',
    plan: defaultPlan,
  }
  const foreignSeats = {
    advisorId: to(stranger, 'notAMember'),
    beneficiaryId: to(stranger, 'notAMember'),
    supervisorIds: to([people.supervisor.id], 'notAMember'),
    observerIds: to([stranger], 'notAMember'),
    scenarioKey: to(theirs.scenario, 'notFound'),
  }
  const setup = {
    kind: 'oneSeat',
    slots: [{ id: 't1', startsAt: Date.UTC(2027, 0, 7, 8) }],
    away: [],
    rooms: [{ id: 'r1', name: 'Salle Ampère', place: 'room' }],
    supervisorsEach: 1,
    learnerIds: [ours.advisorId, ours.beneficiaryId],
    supervisorIds: [ours.supervisorId],
  }
  const ofRound = (more: object = {}) =>
    row({ roundId: ours.roundId, ...more }, { roundId: to(theirs.roundId, 'notFound') })
  const ofRequest = () => row({ requestId: ours.requestId }, { requestId: to(theirs.requestId, 'notFound') })
  // No persona who coordinates has a seat there: who lends what is in tests/server/training/lending.
  const ofLoan = (more: object = {}): Crossing => ({
    input: { liveSessionId, lentId: ours.questionId, ...more },
    crossings: { lentId: to(theirs.questionId, 'notFound') },
  })
  const ofQuestion = (more: object = {}) =>
    row({ questionId: ours.questionId, ...more }, { questionId: to(theirs.questionId, 'notFound') })
  const ofMomentDraft = (more: Record<string, unknown> = {}) =>
    row({ draftId: ours.draftId, ...more }, { draftId: to(theirs.draftId, 'notFound') })
  const invitation = (more: object, crossings: Crossing['crossings']) => row(more, crossings)
  const text = writeContentFile('grid', [{ ...defaultGrid, key: `brought-${randomUUID().slice(0, 8)}` }])
  const upload = { kind: 'grid', owner: 'cohort', locale: 'fr', text }
  const passedOver = 'accepted'
  const theirShare = [{ cohortId: around.cohortId, amongIds: [people.supervisor.id] }]
  return {
    'cohort.create': row(
      { name: 'Une autre', grid: { key: 'cep-entretien', version: 2 } },
      { grid: to({ key: theirs.grid, version: 1 }, 'notFound') },
    ),
    'cohort.proposeSession': row(
      { personId: ours.advisorId, seat: 'advisor' },
      { personId: to(stranger, 'notAMember') },
    ),
    'cohort.writeAboutCommitment': row(
      { personId: ours.advisorId },
      { personId: to(people.advisor.id, 'notAMember') },
    ),
    'cohort.saveSettings': row({}, { grid: to({ key: theirs.grid, version: 1 }, 'notFound') }),
    'cohort.acts': row({ cursor: null }, { cursor: to(theirs.actId, passedOver) }),
    'cohort.changeRoles': row(
      { changes: [{ personId: ours.advisorId, from: 'learner', to: 'learner' }] },
      { changes: to([{ personId: stranger, from: 'learner', to: 'coordinator' }], 'notAMember') },
    ),
    'cohort.handOver': row(
      { toId: people.guest.id, stayAs: 'supervisor' },
      { toId: to(stranger, 'notAMember') },
    ),
    'cohort.removeMembers': row({ personIds: [] }, { personIds: to([stranger], passedOver) }),
    'cohort.assignments': row({ personIds: [ours.advisorId] }, { personIds: to([stranger], passedOver) }),
    'cohort.shareOut': row(
      { personIds: [ours.advisorId], amongIds: [ours.supervisorId] },
      { personIds: to([stranger], passedOver), amongIds: to([people.supervisor.id], 'notAMember') },
    ),
    'cohort.letBackIn': row({ personIds: [] }, { personIds: to([people.formerMember.id], 'notFound') }),
    'cohort.sendInvitationsAgain': invitation(
      { ids: [], language: 'fr' },
      { ids: to([theirs.invitationId], passedOver) },
    ),
    'cohort.changeInvitationRole': invitation(
      { id: randomUUID(), from: 'learner', to: 'supervisor' },
      {
        id: to(theirs.invitationId, 'invitationGone'),
        to: to('coordinator', 'invitationGone'),
      },
    ),
    'cohort.withdrawInvitations': invitation({ ids: [] }, { ids: to([theirs.invitationId], passedOver) }),
    'cohort.restoreInvitations': invitation({ ids: [] }, { ids: to([theirs.invitationId], passedOver) }),
    'erasure.organisationTexts': row(
      { personId: ours.advisorId },
      { personId: to(people.guest.id, 'demonstrationApart') },
    ),
    'erasure.supervised': row({ personId: ours.advisorId }, { personId: to(stranger, 'notAMember') }),
    'erasure.eraseAccount': row(
      { accountId: ours.advisorId, typedName: 'Personne' },
      { sharing: to(theirShare, 'onlyAdministratorMay') },
    ),
    'installation.suspend': row(
      { accountId: ours.advisorId },
      { sharing: to(theirShare, 'onlyAdministratorMay') },
    ),
    'erasure.carryOut': row(
      { personId: ours.advisorId },
      { personId: to(people.guest.id, 'demonstrationApart'), sharing: to(theirShare, 'demonstrationApart') },
    ),
    'exchange.check': row(upload, givenAway),
    'exchange.bringIn': row(
      { ...upload, chosen: [{ index: 0, way: 'new' }] },
      { ...givenAway, chosen: to([{ index: 0, way: 'version' }], 'changedMeanwhile') },
    ),
    'library.create': row({ kind: 'scenario', owner: 'cohort' }, givenAway),
    'library.copy': grid({ owner: 'cohort' }, 'notFound', givenAway),
    'library.gridBase': row({ key: ours.grid }, { key: to(theirs.grid, 'notFound') }),
    'library.editor': grid(),
    'library.versions': grid(),
    'library.comingUse': grid(),
    'library.openBrief': row(
      { kind: 'scenario', key: ours.scenario },
      { key: to(theirs.scenario, 'notFound') },
    ),
    'library.save': grid({
      edits: [{ path: ['title', 'fr'], from: 'nothing of the kind', to: 'Autre titre' }],
    }),
    'library.settle': grid({ asideId: 'gone', take: true }),
    'library.publish': grid({ revision: 0 }),
    'library.discard': grid({ revision: 0 }),
    'library.restore': grid({ version: 1, revision: 1 }),
    'library.archive': grid({ isArchived: false }),
    'library.share': row({ kind: 'grid', key: ours.grid }, { key: to(theirs.grid, 'notFound') }),
    'library.look': grid({ place: null }),
    'scenario.standing': row({ key: ours.scenario }, { key: to(theirs.scenario, 'notFound') }),
    'scenario.remarks': row({ key: ours.scenario }, { key: to(theirs.scenario, 'notFound') }),
    'liveSession.schedule': row(wish, foreignSeats),
    'liveSession.edit': row(
      { liveSessionId, version: 0 },
      {
        scenarioKey: to(theirs.scenario, 'notFound'),
        seats: to(
          {
            seats: [
              { personId: stranger, seat: 'advisor' },
              { personId: ours.beneficiaryId, seat: 'beneficiary' },
              { personId: ours.supervisorId, seat: 'supervisor' },
            ],
          },
          'notAMember',
        ),
      },
    ),
    'liveSession.assignSupervisor': row(
      { liveSessionId, supervisorId: ours.supervisorId },
      { supervisorId: to(people.supervisor.id, 'changedMeanwhile') },
    ),
    'liveSession.replaceAbsent': row(
      { liveSessionId, absentId: ours.advisorId, personId: ours.beneficiaryId },
      { absentId: to(stranger, 'changedMeanwhile'), personId: to(stranger, 'changedMeanwhile') },
    ),
    'mail.sendAgain': row({ mailId: randomUUID() }, { mailId: to(theirs.mailId, 'notFound') }),
    'records.journal': row(
      { cursor: null, filter: { kind: null, personId: null, from: null, to: null } },
      {
        cursor: to(theirs.actId, passedOver),
        filter: to({ kind: null, personId: people.coordinator.id, from: null, to: null }, passedOver),
      },
    ),
    'round.create': row(
      { title: 'Tour', setup, availabilityId: ours.requestId },
      {
        setup: to({ ...setup, learnerIds: [stranger, ours.beneficiaryId] }, 'notAMember'),
        availabilityId: to(theirs.requestId, 'notFound'),
      },
    ),
    'availability.ask': row(
      {
        title: 'Tour',
        slots: setup.slots,
        learnerIds: setup.learnerIds,
        supervisorIds: setup.supervisorIds,
        answerBy: Date.UTC(2027, 0, 1),
      },
      {
        slots: to([{ id: theirs.requestId, startsAt: Date.UTC(2027, 0, 7, 8) }], passedOver),
        learnerIds: to([stranger], 'notAMember'),
        supervisorIds: to([people.supervisor.id], 'notAMember'),
      },
    ),
    'availability.table': ofRequest(),
    'availability.setHour': row(
      { requestId: ours.requestId, personId: ours.advisorId, slotId: 't1', isAway: true },
      { requestId: to(theirs.requestId, 'notFound'), personId: to(stranger, 'notFound') },
    ),
    'availability.remind': ofRequest(),
    'availability.changeHours': row(
      { requestId: ours.requestId, hours: [Date.UTC(2097, 0, 8, 8)] },
      { requestId: to(theirs.requestId, 'notFound') },
    ),
    'availability.answer': row(
      { requestId: ours.requestId, answer: { awaySlotIds: [], isNever: false } },
      { requestId: to(theirs.requestId, 'notFound') },
    ),
    'availability.discard': ofRequest(),
    'stimulus.open': row(
      { wish: { mode: 'inClass', stimulusKey: ours.stimulusKey } },
      { wish: to({ mode: 'inClass', stimulusKey: theirs.stimulusKey }, 'notFound') },
    ),
    'stimulusDraft.begin': row(
      { wish: { kind: 'copy', stimulusKey: ours.stimulusKey }, language: 'fr' },
      { wish: to({ kind: 'rewrite', stimulusKey: theirs.stimulusKey }, 'notFound') },
    ),
    'stimulusDraft.read': ofMomentDraft(),
    'stimulusDraft.save': ofMomentDraft({ edits: [{ path: ['came'], to: 'Et vous ?' }] }),
    'stimulusDraft.settle': ofMomentDraft({ asideId: 'aside', take: true }),
    'stimulusDraft.give': ofMomentDraft({ revision: 0 }),
    'stimulusDraft.discard': ofMomentDraft({ revision: 0 }),
    'stimulus.remove': row(
      { stimulusKey: ours.stimulusKey },
      { stimulusKey: to(theirs.stimulusKey, 'notFound') },
    ),
    'stimulus.look': row(
      { wish: { stimulusKey: ours.stimulusKey } },
      { wish: to({ stimulusKey: theirs.stimulusKey }, 'notFound') },
    ),
    'lending.rewrite': ofLoan({ moment: aLoan() }),
    'lending.answer': ofLoan({ answer: { say: 'refuse' } }),
    'lending.takeBack': ofLoan(),
    'stimulus.question': ofQuestion(),
    'stimulus.join': ofQuestion(),
    'stimulus.answer': ofQuestion({ answer: { id: randomUUID(), words: 'Du jour au lendemain.' } }),
    'stimulus.lookBack': ofQuestion({ lookBack: { stayed: 4, left: 2 } }),
    'stimulus.remind': ofQuestion(),
    'stimulus.act': ofQuestion({ act: 'ask' }),
    'stimulus.byCode': { input: { code: '0000' }, crossings: { code: to(theirs.code, 'notFound') } },
    'round.board': ofRound(),
    'round.past': ofRound(),
    'round.act': ofRound({ base: 0, act: { type: 'planAnew' } }),
    'round.askChange': ofRound({ change: { kind: 'publish', base: 0 } }),
    'round.waysWithout': row(
      { roundId: ours.roundId, personId: ours.advisorId, from: 0, until: 1 },
      { roundId: to(theirs.roundId, 'notFound'), personId: to(stranger, 'notFound') },
    ),
    'round.foresee': ofRound({ change: { kind: 'publish', base: 0 } }),
    'round.waitingLetter': row(
      { roundId: ours.roundId, personId: ours.advisorId },
      { roundId: to(theirs.roundId, 'notFound'), personId: to(stranger, 'notFound') },
    ),
    'round.takeBackChange': row(
      { roundId: ours.roundId, changeId: randomUUID() },
      { roundId: to(theirs.roundId, 'notFound'), changeId: to(theirs.changeId, 'notFound') },
    ),
    'round.sendNow': ofRound(),
    'round.publishWaiting': ofRound({ sessionId: 's1', keeping: null }),
    'round.dropWaiting': ofRound({ sessionId: 's1' }),
    'round.addSession': row(
      { ...wish, roundId: ours.roundId, slotId: 't1', roomId: 'r1' },
      { roundId: to(theirs.roundId, 'notFound'), ...ofDraft(foreignSeats) },
    ),
    'round.discard': ofRound(),
    'personalData.openings': row({ cursor: null }, { cursor: to(theirs.actId, passedOver) }),
    'meeting.signal': row(
      { liveSessionId, to: ours.beneficiaryId, page: 'page-of-a-seat', signal: { type: 'bye' } },
      { to: to(people.beneficiary.id, 'notFound') },
    ),
    // The track of another interview: tests/server/interview/recording/open-track.test.ts.
    'recording.openTrack': row(
      { liveSessionId, trackId: randomUUID(), kind: 'voice', mimeType: 'audio/webm' },
      { trackId: to(theirs.actId, 'notFound'), deviceId: to(theirs.actId, 'notFound') },
    ),
    // The device of another interview: tests/server/interview/recording/recorder.test.ts.
    'recording.recordHere': row(
      { liveSessionId, deviceId: randomUUID(), form: 'computer', instead: null },
      { deviceId: to(theirs.actId, 'notFound'), instead: to(theirs.actId, 'notFound') },
    ),
    'recording.reportHere': row(
      { liveSessionId, deviceId: randomUUID(), report: aReport },
      { deviceId: to(theirs.actId, 'notFound') },
    ),
    'recording.stopHere': row(
      { liveSessionId, deviceId: randomUUID() },
      { deviceId: to(theirs.actId, 'notFound') },
    ),
    'recording.keepPassage': row(
      { liveSessionId, passageId: randomUUID(), name: 'La question', fromMs: 0, toMs: 9_000 },
      { passageId: to(theirs.actId, 'notFound') },
    ),
    'recording.deletePassage': row(
      { liveSessionId, passageId: randomUUID() },
      { passageId: to(theirs.actId, 'notFound') },
    ),
    'recording.setToReread': row(
      { liveSessionId, passageId: randomUUID(), isToReread: true },
      { passageId: to(theirs.actId, 'notFound') },
    ),
    'liveSession.command': row({ liveSessionId, id: randomUUID() }, { id: to(theirs.actId, 'notFound') }),
    'installation.receipts': row({ cursor: null }, { cursor: to(theirs.actId, 'onlyAdministratorMay') }),
    'installation.acts': row({ cursor: null }, { cursor: to(theirs.actId, 'onlyAdministratorMay') }),
    'installation.accounts': row({ cursor: null }, { cursor: to(stranger, 'onlyAdministratorMay') }),
  }
}

/** On an unpublished board an interview is refused before its people are looked at. */
function ofDraft(crossings: Crossing['crossings']): Crossing['crossings'] {
  return Object.fromEntries(
    Object.entries(crossings).map(([field, crossing]) => [field, { ...crossing, answer: 'notFound' }]),
  )
}
