import { randomUUID } from 'node:crypto'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { aMoment } from '../../../support/a-moment'
import { aReport } from '../../../support/a-report'
import type { Around } from '../../../support/around-a-session'
import { circles, everybody, type Who } from '../../../support/around-a-session'
import { aWish, type ServerStage } from '../../../support/server-stage'
import { exchangeRows } from './exchange-rows'
import { keepThing } from './kept-thing'
import { lendingRows } from './lending-rows'
import { libraryRows } from './library-rows'

type Caller = ReturnType<ServerStage['as']>

/** What a procedure is asked about: something that is there, or ids of nothing. */
export type Target = {
  readonly cohortId: string
  readonly liveSessionId: string
  /** A live session that may be cancelled. */
  readonly cancelled: string
  /** A token that lets one join as a learner. */
  readonly token: string
}

export type Row = {
  call(caller: Caller, at: Target): Promise<unknown>
  answers: Record<Who, string>
}

const answer = (who: readonly Who[], each: string) =>
  Object.fromEntries(who.map((one) => [one, each])) as Partial<Record<Who, string>>
/** An id of nothing. */
const nothing = randomUUID()
const anybody = answer(everybody, 'accepted') as Record<Who, string>
const signedIn = { ...anybody, signedOut: 'signedOut' }
const administrators = {
  ...answer(everybody, 'onlyAdministratorMay'),
  signedOut: 'signedOut',
  administrator: 'accepted',
} as Record<Who, string>
const members = {
  ...signedIn,
  ...answer([...circles.elsewhere, ...circles.demonstration], 'notFound'),
  formerMember: 'noLongerMember',
}
/** Anyone may be a persona, so no one changes one. */
const personas = ['personaCoordinator', 'personaSupervisor', 'personaLearner'] as const
const ownAccounts = { ...signedIn, ...answer(personas, 'personaKeepsAccount') }
const learners = [
  ...(['nextAdvisor', 'nextBeneficiary', 'nextObserver', 'noSeat', 'formerlySeated'] as const),
  ...(['advisor', 'beneficiary', 'observer', 'secondObserver'] as const),
]
const supervisors = ['supervisor', 'second', 'nextSupervisor'] as const
/** Members of the cohort now. */
const within = [...circles.sameCohort, ...circles.seated, 'formerlySeated'] as const
const schedulers = { ...members, ...answer(learners, 'roleMayNot') }
const coordinators = { ...schedulers, ...answer(supervisors, 'roleMayNot') }
const seated = {
  ...members,
  ...answer(circles.sameCohort, 'notFound'),
  formerlySeated: 'noLongerSeated',
}
const players = {
  ...seated,
  ...answer(['supervisor', 'second', 'observer', 'secondObserver'], 'seatMayNot'),
}
const remarkers = {
  ...seated,
  ...answer(['advisor', 'observer', 'secondObserver'], 'seatMayNot'),
}

/** The same answers, but another one for those who are accepted by the gate. */
function insteadOfAccepted(answers: Record<Who, string>, each: string): Record<Who, string> {
  const changed = Object.entries(answers).map(([who, told]) => [who, told === 'accepted' ? each : told])
  return Object.fromEntries(changed) as Record<Who, string>
}

/** One row for each procedure there is: who may, and how the others are refused. */
export function procedureRows(around: Around): Record<string, Row> {
  const { people } = around
  const asItIs = { personId: people.noSeat.id, from: 'learner', to: 'learner' } as const
  return {
    'clock.now': { call: (caller) => caller.clock.now(), answers: anybody },
    'demo.personas': { call: (caller) => caller.demo.personas(), answers: anybody },
    'person.me': { call: (caller) => caller.person.me(), answers: anybody },
    'person.preferences': { call: (caller) => caller.person.preferences(), answers: signedIn },
    'person.savePreferences': {
      call: (caller) => caller.person.savePreferences({ sound: true }),
      answers: signedIn,
    },
    'personalData.read': { call: (caller) => caller.personalData.read(), answers: signedIn },
    // Of a cohort one was never in there is nothing to read: tests/server/privacy/personal-data.
    'personalData.openings': {
      call: (caller, { cohortId }) => caller.personalData.openings({ cohortId }),
      answers: signedIn,
    },
    'personalData.recordings': { call: (caller) => caller.personalData.recordings(), answers: signedIn },
    'personalData.consents': { call: (caller) => caller.personalData.consents(), answers: signedIn },
    'personalData.archive': { call: (caller) => caller.personalData.archive(), answers: signedIn },
    'personalData.makeArchive': {
      call: (caller) => caller.personalData.makeArchive({ language: 'fr' }),
      answers: signedIn,
    },
    'personalData.dropArchive': { call: (caller) => caller.personalData.dropArchive(), answers: signedIn },
    'stimulus.library': {
      call: (caller, { cohortId }) => caller.stimulus.library({ cohortId }),
      answers: schedulers,
    },
    'stimulus.questions': {
      call: (caller, { cohortId }) => caller.stimulus.questions({ cohortId }),
      answers: members,
    },
    'stimulus.open': {
      call: (caller, { cohortId }) =>
        caller.stimulus.open({ cohortId, wish: { mode: 'inClass', stimulusKey: 'lucas' } }),
      answers: schedulers,
    },
    // Nothing was put under this id: who may do what with a question is in tests/server/training/stimulus.
    'stimulus.question': {
      call: (caller, { cohortId }) => caller.stimulus.question({ cohortId, questionId: nothing }),
      answers: { ...members, ...answer(within, 'notFound') },
    },
    'stimulus.join': {
      call: (caller, { cohortId }) => caller.stimulus.join({ cohortId, questionId: nothing }),
      answers: { ...members, ...answer(within, 'notFound') },
    },
    'stimulus.answer': {
      call: (caller, { cohortId }) =>
        caller.stimulus.answer({ cohortId, questionId: nothing, answer: { id: nothing, words: null } }),
      answers: { ...members, ...answer(within, 'notFound') },
    },
    'stimulus.lookBack': {
      call: (caller, { cohortId }) =>
        caller.stimulus.lookBack({ cohortId, questionId: nothing, lookBack: { stayed: 1, left: 5 } }),
      answers: { ...members, ...answer(within, 'notFound') },
    },
    'stimulus.look': {
      call: (caller, { cohortId }) => caller.stimulus.look({ cohortId, wish: { questionId: nothing } }),
      answers: { ...members, ...answer(within, 'notFound') },
    },
    'stimulus.act': {
      call: (caller, { cohortId }) => caller.stimulus.act({ cohortId, questionId: nothing, act: 'ask' }),
      answers: { ...schedulers, ...answer([...supervisors, 'coordinator'], 'notFound') },
    },
    'stimulus.write': {
      call: (caller, { cohortId }) => caller.stimulus.write({ cohortId, stimuli: [aMoment] }),
      answers: schedulers,
    },
    'stimulusDraft.begin': {
      call: (caller, { cohortId }) =>
        caller.stimulusDraft.begin({ cohortId, wish: { kind: 'new' }, language: 'fr' }),
      answers: schedulers,
    },
    'stimulusDraft.read': {
      call: (caller, { cohortId }) => caller.stimulusDraft.read({ cohortId, draftId: nothing }),
      answers: { ...schedulers, ...answer([...supervisors, 'coordinator'], 'notFound') },
    },
    'stimulusDraft.save': {
      call: (caller, { cohortId }) =>
        caller.stimulusDraft.save({
          cohortId,
          draftId: nothing,
          edits: [{ path: ['came'], to: 'Et vous ?' }],
        }),
      answers: { ...schedulers, ...answer([...supervisors, 'coordinator'], 'notFound') },
    },
    'stimulusDraft.settle': {
      call: (caller, { cohortId }) =>
        caller.stimulusDraft.settle({ cohortId, draftId: nothing, asideId: nothing, take: true }),
      answers: { ...schedulers, ...answer([...supervisors, 'coordinator'], 'notFound') },
    },
    'stimulusDraft.give': {
      call: (caller, { cohortId }) => caller.stimulusDraft.give({ cohortId, draftId: nothing, revision: 0 }),
      answers: { ...schedulers, ...answer([...supervisors, 'coordinator'], 'notFound') },
    },
    'stimulusDraft.discard': {
      call: (caller, { cohortId }) =>
        caller.stimulusDraft.discard({ cohortId, draftId: nothing, revision: 0 }),
      answers: { ...schedulers, ...answer([...supervisors, 'coordinator'], 'notFound') },
    },
    'stimulus.remove': {
      call: (caller, { cohortId }) => caller.stimulus.remove({ cohortId, stimulusKey: nothing }),
      answers: { ...schedulers, ...answer([...supervisors, 'coordinator'], 'notFound') },
    },
    'stimulus.remind': {
      call: (caller, { cohortId }) => caller.stimulus.remind({ cohortId, questionId: nothing }),
      answers: { ...schedulers, ...answer([...supervisors, 'coordinator'], 'notFound') },
    },
    'stimulus.waiting': { call: (caller) => caller.stimulus.waiting(), answers: signedIn },
    // No question has this code, as a code begins with 1 at least.
    'stimulus.byCode': {
      call: (caller) => caller.stimulus.byCode({ code: '0000' }),
      answers: { ...answer(everybody, 'notFound'), signedOut: 'signedOut' } as Record<Who, string>,
    },
    'availability.list': {
      call: (caller, { cohortId }) => caller.availability.list({ cohortId }),
      answers: coordinators,
    },
    'availability.ask': {
      call: (caller, { cohortId }) =>
        caller.availability.ask({
          cohortId,
          title: 'Tour 3',
          slots: [{ id: 't1', startsAt: Date.UTC(2097, 0, 7, 8) }],
          learnerIds: [people.noSeat.id],
          supervisorIds: [],
          answerBy: Date.UTC(2097, 0, 1),
        }),
      answers: coordinators,
    },
    // Nothing was asked under this id: what they do is in tests/server/training/availability.
    'availability.table': {
      call: (caller, { cohortId }) => caller.availability.table({ cohortId, requestId: nothing }),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    'availability.setHour': {
      call: (caller, { cohortId }) =>
        caller.availability.setHour({
          cohortId,
          requestId: nothing,
          personId: people.noSeat.id,
          slotId: 't1',
          isAway: true,
        }),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    'availability.changeHours': {
      call: (caller, { cohortId }) =>
        caller.availability.changeHours({ cohortId, requestId: nothing, hours: [Date.UTC(2097, 0, 7, 8)] }),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    'availability.remind': {
      call: (caller, { cohortId }) => caller.availability.remind({ cohortId, requestId: nothing }),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    'availability.discard': {
      call: (caller, { cohortId }) => caller.availability.discard({ cohortId, requestId: nothing }),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    'availability.mine': { call: (caller) => caller.availability.mine(), answers: signedIn },
    'availability.answer': {
      call: (caller) =>
        caller.availability.answer({ requestId: nothing, answer: { awaySlotIds: [], isNever: false } }),
      answers: { ...answer(everybody, 'notFound'), signedOut: 'signedOut' } as Record<Who, string>,
    },
    // A link that was not written here: what a real one opens is in tests/server/training/availability.
    'availability.byLink': {
      call: (caller) => caller.availability.byLink({ token: 'nothing' }),
      answers: answer(everybody, 'notFound') as Record<Who, string>,
    },
    'availability.answerByLink': {
      call: (caller) =>
        caller.availability.answerByLink({
          token: 'nothing',
          answer: { awaySlotIds: [], isNever: false },
        }),
      answers: answer(everybody, 'notFound') as Record<Who, string>,
    },
    'availability.renewLink': {
      call: (caller) => caller.availability.renewLink({ token: 'nothing' }),
      answers: answer(everybody, 'notFound') as Record<Who, string>,
    },
    // No one goes: what it does is in tests/server/training/cohort/share-out.test.ts.
    'cohort.assignments': {
      call: (caller, { cohortId }) => caller.cohort.assignments({ cohortId, personIds: [people.noSeat.id] }),
      answers: coordinators,
    },
    'cohort.shareOut': {
      call: (caller, { cohortId }) =>
        caller.cohort.shareOut({
          cohortId,
          personIds: [people.noSeat.id],
          amongIds: [people.supervisor.id],
        }),
      answers: coordinators,
    },
    'search.find': { call: (caller) => caller.search.find({ asked: 'Inès' }), answers: signedIn },
    'account.read': { call: (caller) => caller.account.read(), answers: signedIn },
    'account.chooseForm': {
      call: (caller) => caller.account.chooseForm({ form: 'feminine' }),
      answers: ownAccounts,
    },
    'account.rename': {
      call: (caller) => caller.account.rename({ name: 'Camille Roy' }),
      answers: ownAccounts,
    },
    'account.changeAddress': {
      call: (caller) => caller.account.changeAddress({ email: 'roy@example.org', password: '' }),
      answers: {
        ...answer(everybody, 'passwordFirst'),
        ...answer(personas, 'personaKeepsAccount'),
        signedOut: 'signedOut',
      } as Record<Who, string>,
    },
    'account.askConfirmation': {
      call: (caller) => caller.account.askConfirmation(),
      answers: {
        ...answer(everybody, 'unavailable'),
        ...answer(personas, 'personaKeepsAccount'),
        signedOut: 'signedOut',
      } as Record<Who, string>,
    },
    'account.confirmAddress': {
      call: (caller) => caller.account.confirmAddress({ token: 'nothing' }),
      answers: answer(everybody, 'linkDead') as Record<Who, string>,
    },
    'account.changePassword': {
      call: (caller) => caller.account.changePassword({ current: '', next: 'des mots sans lien' }),
      answers: {
        ...answer(everybody, 'signInAgain'),
        ...answer(personas, 'personaKeepsAccount'),
        signedOut: 'signedOut',
      } as Record<Who, string>,
    },
    'account.endSignIn': {
      call: (caller) => caller.account.endSignIn({ signInId: 'another' }),
      answers: ownAccounts,
    },
    'account.endOtherSignIns': { call: (caller) => caller.account.endOtherSignIns(), answers: ownAccounts },
    'erasure.mine': { call: (caller) => caller.erasure.mine(), answers: signedIn },
    'erasure.namedIn': { call: (caller) => caller.erasure.namedIn(), answers: signedIn },
    'erasure.namingWords': { call: (caller) => caller.erasure.namingWords(), answers: signedIn },
    'erasure.keepNamingWords': {
      call: (caller) => caller.erasure.keepNamingWords({ eventId: '00000000-0000-4000-8000-000000000000' }),
      answers: { ...answer(everybody, 'notFound'), signedOut: 'signedOut' } as Record<Who, string>,
    },
    // Everybody has the right; what stands in the way of some is in tests/server/privacy/erasure. Withdrawn at once.
    'erasure.ask': {
      call: async (caller) => {
        await caller.erasure.ask()
        await caller.erasure.withdraw()
      },
      answers: {
        ...ownAccounts,
        ...answer(['coordinator', 'strangeCoordinator'], 'lastCoordinator'),
        administrator: 'lastAdministrator',
      } as Record<Who, string>,
    },
    'erasure.withdraw': {
      call: (caller) => caller.erasure.withdraw(),
      answers: { ...answer(everybody, 'erasureNotAsked'), signedOut: 'signedOut' } as Record<Who, string>,
    },
    'erasure.organisationTexts': {
      call: (caller, { cohortId }) =>
        caller.erasure.organisationTexts({ cohortId, personId: people.noSeat.id }),
      answers: { ...coordinators, coordinator: 'erasureNotAsked' },
    },
    'erasure.carryOut': {
      call: (caller, { cohortId }) => caller.erasure.carryOut({ cohortId, personId: people.noSeat.id }),
      answers: { ...coordinators, coordinator: 'erasureNotAsked' },
    },
    'erasure.supervised': {
      call: (caller, { cohortId }) => caller.erasure.supervised({ cohortId, personId: people.noSeat.id }),
      answers: coordinators,
    },
    'erasure.asked': { call: (caller) => caller.erasure.asked(), answers: administrators },
    'erasure.accountTexts': {
      call: (caller) => caller.erasure.accountTexts({ accountId: people.noSeat.id }),
      answers: administrators,
    },
    'erasure.eraseAccount': {
      call: (caller) => caller.erasure.eraseAccount({ accountId: people.noSeat.id, typedName: 'Personne' }),
      answers: { ...administrators, administrator: 'nameDiffers' },
    },
    'erasure.delays': { call: (caller) => caller.erasure.delays(), answers: administrators },
    'erasure.saveDelays': {
      call: (caller) => caller.erasure.saveDelays({ erasureDays: 7, attendanceYears: 3 }),
      answers: administrators,
    },
    'calendar.feed': { call: (caller) => caller.calendar.feed(), answers: signedIn },
    'calendar.renewFeed': { call: (caller) => caller.calendar.renewFeed(), answers: signedIn },
    'calendar.endFeed': { call: (caller) => caller.calendar.endFeed(), answers: signedIn },
    'mail.outbox': {
      call: (caller, { cohortId }) => caller.mail.outbox({ cohortId }),
      answers: coordinators,
    },
    'mail.sendAgain': {
      call: (caller, { cohortId }) => caller.mail.sendAgain({ cohortId, mailId: randomUUID() }),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    // The token in the link is all that counts: tests/server/letters/mail/reminders.test.ts.
    'mail.reminder': {
      call: (caller) => caller.mail.reminder({ token: 'wrong' }),
      answers: answer(everybody, 'notFound') as Record<Who, string>,
    },
    'mail.setReminder': {
      call: (caller) => caller.mail.setReminder({ token: 'wrong', isOn: false }),
      answers: answer(everybody, 'notFound') as Record<Who, string>,
    },
    'progress.mine': { call: (caller) => caller.progress.mine(), answers: signedIn },
    'today.overview': { call: (caller) => caller.today.overview(), answers: signedIn },
    'today.lookBack': { call: (caller) => caller.today.lookBack(), answers: signedIn },
    'cohort.create': { call: (caller) => caller.cohort.create({ name: 'La mienne' }), answers: signedIn },
    'cohort.startingGrids': { call: (caller) => caller.cohort.startingGrids(), answers: signedIn },
    'cohort.invitation': {
      call: (caller, { token }) => caller.cohort.invitation({ token }),
      answers: anybody,
    },
    'cohort.join': {
      call: (caller, { token }) => caller.cohort.join({ token }),
      answers: { ...signedIn, ...answer(personas, 'demonstrationApart'), coordinator: 'alreadyMember' },
    },
    'cohort.practice': {
      call: (caller, { cohortId }) => caller.cohort.practice({ cohortId }),
      answers: schedulers,
    },
    'cohort.decisions': {
      call: (caller, { cohortId }) => caller.cohort.decisions({ cohortId }),
      answers: schedulers,
    },
    'cohort.groupMonth': {
      call: (caller, { cohortId }) => caller.cohort.groupMonth({ cohortId }),
      answers: schedulers,
    },
    'cohort.proposeSession': {
      call: (caller, { cohortId }) =>
        caller.cohort.proposeSession({ cohortId, personId: people.noSeat.id, seat: 'advisor' }),
      answers: schedulers,
    },
    'cohort.writeAboutCommitment': {
      call: (caller, { cohortId }) =>
        caller.cohort.writeAboutCommitment({ cohortId, personId: people.noSeat.id }),
      answers: { ...coordinators, coordinator: 'unknownCommitment' },
    },
    'cohort.overview': {
      call: (caller, { cohortId }) => caller.cohort.overview({ cohortId }),
      answers: members,
    },
    'cohort.wall': {
      call: (caller, { cohortId }) => caller.cohort.wall({ cohortId }),
      answers: schedulers,
    },
    'cohort.takenAt': {
      call: (caller, { cohortId }) =>
        caller.cohort.takenAt({ cohortId, scheduledFor: Date.now(), minutes: 45, liveSessionId: null }),
      answers: schedulers,
    },
    'cohort.schedulingChoices': {
      call: (caller, { cohortId }) => caller.cohort.schedulingChoices({ cohortId }),
      answers: schedulers,
    },
    'scenario.library': {
      call: (caller, { cohortId }) => caller.scenario.library({ cohortId }),
      answers: schedulers,
    },
    'cohort.settings': {
      call: (caller, { cohortId }) => caller.cohort.settings({ cohortId }),
      answers: coordinators,
    },
    'retention.preview': {
      call: (caller, { cohortId }) => caller.retention.preview({ cohortId, retention: null }),
      answers: coordinators,
    },
    'retention.coming': { call: (caller) => caller.retention.coming(), answers: signedIn },
    'cohort.saveSettings': {
      call: async (caller, { cohortId }) => {
        const read = await around.as('coordinator').cohort.settings({ cohortId: around.cohortId })
        const { grids, ...settings } = read
        return caller.cohort.saveSettings({ ...settings, cohortId })
      },
      answers: coordinators,
    },
    'cohort.acts': {
      call: (caller, { cohortId }) => caller.cohort.acts({ cohortId }),
      answers: coordinators,
    },
    'cohort.members': {
      call: (caller, { cohortId }) => caller.cohort.members({ cohortId }),
      answers: members,
    },
    'cohort.changeRoles': {
      call: (caller, { cohortId }) => caller.cohort.changeRoles({ cohortId, changes: [asItIs] }),
      answers: coordinators,
    },
    'cohort.handOver': {
      // To no one: a member without the right is refused before the receiver is looked at.
      call: (caller, { cohortId }) => caller.cohort.handOver({ cohortId, toId: 'nobody', stayAs: 'learner' }),
      answers: { ...coordinators, coordinator: 'notAMember' },
    },
    'cohort.removeMembers': {
      call: (caller, { cohortId }) => caller.cohort.removeMembers({ cohortId, personIds: ['nobody'] }),
      answers: coordinators,
    },
    'cohort.letBackIn': {
      call: (caller, { cohortId }) => caller.cohort.letBackIn({ cohortId, personIds: [people.noSeat.id] }),
      answers: coordinators,
    },
    'cohort.leave': {
      call: async (caller, { cohortId }) => {
        const { memberships } = await caller.person.me()
        await caller.cohort.leave({ cohortId })
        // The member who left comes back by a link made since: the next rows find them there.
        const role = memberships.find((each) => each.cohortId === cohortId)?.role ?? 'learner'
        const { url } = await around.as('coordinator').cohort.renewJoinLink({ cohortId, role })
        await caller.cohort.join({ token: url.split('/').at(-1) ?? '' })
      },
      answers: { ...members, coordinator: 'lastCoordinator' },
    },
    'cohort.invitations': {
      call: (caller, { cohortId }) => caller.cohort.invitations({ cohortId }),
      answers: coordinators,
    },
    'cohort.invite': {
      call: (caller, { cohortId }) =>
        caller.cohort.invite({
          cohortId,
          language: 'fr',
          invitees: [{ address: 'fatou@x.example', name: null, role: 'learner' }],
        }),
      answers: coordinators,
    },
    'cohort.sendInvitationsAgain': {
      call: (caller, { cohortId }) =>
        caller.cohort.sendInvitationsAgain({ cohortId, ids: [randomUUID()], language: 'fr' }),
      answers: coordinators,
    },
    'cohort.changeInvitationRole': {
      call: (caller, { cohortId }) =>
        caller.cohort.changeInvitationRole({ cohortId, id: randomUUID(), from: 'learner', to: 'supervisor' }),
      answers: { ...coordinators, coordinator: 'invitationGone' },
    },
    'cohort.withdrawInvitations': {
      call: (caller, { cohortId }) => caller.cohort.withdrawInvitations({ cohortId, ids: [randomUUID()] }),
      answers: coordinators,
    },
    'cohort.restoreInvitations': {
      call: (caller, { cohortId }) => caller.cohort.restoreInvitations({ cohortId, ids: [randomUUID()] }),
      answers: coordinators,
    },
    'cohort.joinLinks': {
      call: (caller, { cohortId }) => caller.cohort.joinLinks({ cohortId }),
      answers: coordinators,
    },
    'cohort.renewJoinLink': {
      call: (caller, { cohortId }) => caller.cohort.renewJoinLink({ cohortId, role: 'learner' }),
      answers: coordinators,
    },
    'cohort.revokeJoinLink': {
      call: (caller, { cohortId }) => caller.cohort.revokeJoinLink({ cohortId, role: 'learner' }),
      answers: coordinators,
    },
    'installation.accounts': {
      call: (caller) => caller.installation.accounts({}),
      answers: administrators,
    },
    'installation.markAdministrator': {
      call: (caller) =>
        caller.installation.markAdministrator({ accountId: people.noSeat.id, administrator: false }),
      answers: administrators,
    },
    'installation.allowCohorts': {
      call: (caller) => caller.installation.allowCohorts({ accountId: people.noSeat.id, isAllowed: true }),
      answers: administrators,
    },
    'installation.giveResetLink': {
      call: (caller) => caller.installation.giveResetLink({ accountId: people.noSeat.id }),
      answers: administrators,
    },
    'installation.suspensionPlan': {
      call: (caller) => caller.installation.suspensionPlan({ accountId: people.noSeat.id }),
      answers: administrators,
    },
    'installation.suspend': {
      call: (caller) => caller.installation.suspend({ accountId: 'nobody' }),
      answers: { ...administrators, administrator: 'notFound' },
    },
    'installation.supervised': {
      call: (caller) => caller.installation.supervised({ accountId: people.noSeat.id }),
      answers: administrators,
    },
    'installation.liftSuspension': {
      call: (caller) => caller.installation.liftSuspension({ accountId: people.noSeat.id }),
      answers: administrators,
    },
    'installation.archive': {
      call: (caller) => caller.installation.archive({ accountId: people.noSeat.id }),
      answers: { ...administrators, administrator: 'notSuspended' },
    },
    'installation.makeArchive': {
      call: (caller) => caller.installation.makeArchive({ accountId: people.noSeat.id, language: 'fr' }),
      answers: { ...administrators, administrator: 'notSuspended' },
    },
    'installation.settings': { call: (caller) => caller.installation.settings(), answers: administrators },
    'installation.state': {
      call: (caller) => caller.installation.state({ locale: 'en' }),
      answers: administrators,
    },
    'installation.saveSettings': {
      call: (caller) => caller.installation.saveSettings({ cohortCreation: 'everyone' }),
      answers: administrators,
    },
    'installation.saveRegistration': {
      call: (caller) => caller.installation.saveRegistration({ registration: 'links' }),
      answers: administrators,
    },
    'installation.saveMediaQuota': {
      call: (caller) => caller.installation.saveMediaQuota({ bytes: null }),
      answers: administrators,
    },
    'installation.tryStorage': {
      call: (caller) => caller.installation.tryStorage(),
      answers: administrators,
    },
    'installation.receipts': {
      call: (caller) => caller.installation.receipts({}),
      answers: administrators,
    },
    'installation.acts': { call: (caller) => caller.installation.acts({}), answers: administrators },
    'installation.demonstration': {
      call: (caller) => caller.installation.demonstration(),
      answers: administrators,
    },
    'installation.keepDemonstration': {
      call: (caller) => caller.installation.keepDemonstration({ isKept: true }),
      answers: administrators,
    },
    'installation.removeDemonstration': {
      call: async (caller) => {
        await caller.installation.removeDemonstration()
        // Its people are asked by the rows that follow.
        await around.writeDemonstration()
      },
      answers: administrators,
    },
    // Brings back what the row before has removed.
    'installation.returnDemonstration': {
      call: (caller) => caller.installation.returnDemonstration(),
      answers: administrators,
    },
    ...recordsRows(around),
    ...roundRows(around),
    'liveSession.mine': { call: (caller) => caller.liveSession.mine(), answers: signedIn },
    'liveSession.schedule': {
      call: async (caller, { cohortId }) => {
        const wish = { ...aWish({ ...people, cohortId }), scenarioKey: 'sylvie' }
        const { liveSessionId } = await caller.liveSession.schedule(wish)
        // No one advises twice on one scenario: the next of them is to find the advisor free.
        await around.as('coordinator').liveSession.cancel({ liveSessionId, reason: null })
      },
      answers: schedulers,
    },
    'liveSession.cancel': {
      call: (caller, { cancelled }) => caller.liveSession.cancel({ liveSessionId: cancelled, reason: null }),
      answers: {
        ...members,
        ...answer(learners, 'notFound'),
        ...answer(['advisor', 'beneficiary', 'observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    'liveSession.closeForOthers': {
      call: (caller, { liveSessionId }) =>
        caller.liveSession.closeForOthers({ liveSessionId, reason: 'Elle est partie.' }),
      answers: {
        ...members,
        ...answer([...supervisors, 'coordinator'], 'stillSupervised'),
        ...answer(learners, 'notFound'),
        ...answer(['advisor', 'beneficiary', 'observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    'liveSession.endForOthers': {
      call: (caller, { liveSessionId }) =>
        caller.liveSession.endForOthers({ liveSessionId, abandonedFor: 'Elle est partie.' }),
      answers: {
        ...members,
        ...answer([...supervisors, 'coordinator'], 'stillSupervised'),
        ...answer(learners, 'notFound'),
        ...answer(['advisor', 'beneficiary', 'observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    'liveSession.supervision': {
      call: (caller, { liveSessionId }) => caller.liveSession.supervision({ liveSessionId }),
      answers: seated,
    },
    'liveSession.agreement': {
      call: (caller, { liveSessionId }) => caller.liveSession.agreement({ liveSessionId }),
      answers: {
        ...members,
        ...answer(learners, 'notFound'),
        ...answer(['advisor', 'beneficiary', 'observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    'liveSession.edit': {
      call: (caller, { liveSessionId }) => caller.liveSession.edit({ liveSessionId, version: 0 }),
      answers: {
        ...members,
        ...answer(learners, 'notFound'),
        ...answer(['advisor', 'beneficiary', 'observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    // A person supervises it already: what it does is in tests/server/interview/live-session/assign-supervisor.test.ts.
    'liveSession.assignSupervisor': {
      call: (caller, { liveSessionId }) =>
        caller.liveSession.assignSupervisor({ liveSessionId, supervisorId: people.supervisor.id }),
      answers: {
        ...members,
        ...answer([...supervisors, 'coordinator'], 'changedMeanwhile'),
        ...answer(learners, 'notFound'),
        ...answer(['advisor', 'beneficiary', 'observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    // No one is away: what it does is in tests/server/interview/absence/say-absence.test.ts.
    'liveSession.replaceAbsent': {
      call: (caller, { liveSessionId }) =>
        caller.liveSession.replaceAbsent({
          liveSessionId,
          absentId: people.advisor.id,
          personId: people.noSeat.id,
        }),
      answers: {
        ...members,
        ...answer([...supervisors, 'coordinator'], 'changedMeanwhile'),
        ...answer(learners, 'notFound'),
        ...answer(['advisor', 'beneficiary', 'observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    'liveSession.undoAssignment': {
      call: (caller, { liveSessionId }) => caller.liveSession.undoAssignment({ liveSessionId, version: 1 }),
      answers: {
        ...members,
        ...answer([...supervisors, 'coordinator'], 'nothingToUndo'),
        ...answer(learners, 'notFound'),
        ...answer(['advisor', 'beneficiary', 'observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    // The interview has begun: what it does before is in tests/server/interview/live-session/undo-cancellation.test.ts.
    'liveSession.undoCancellation': {
      call: (caller, { liveSessionId }) =>
        caller.liveSession.undoCancellation({ liveSessionId, keptBecause: null }),
      answers: {
        ...members,
        ...answer([...supervisors, 'coordinator'], 'wrongMoment'),
        ...answer(learners, 'notFound'),
        ...answer(['advisor', 'beneficiary', 'observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    // The interview has begun: what it does before is in tests/server/training/occupancy/double-places.test.ts.
    'liveSession.keepDoublePlaces': {
      call: (caller, { liveSessionId }) =>
        caller.liveSession.keepDoublePlaces({
          liveSessionId,
          keeping: {
            occupants: [{ kind: 'person', id: people.supervisor.id }],
            reason: 'Deux salles.',
            isFromWall: false,
          },
        }),
      answers: {
        ...members,
        ...answer([...supervisors, 'coordinator'], 'wrongMoment'),
        ...answer(learners, 'notFound'),
        ...answer(['advisor', 'beneficiary', 'observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    'liveSession.absences': {
      call: (caller, { liveSessionId }) => caller.liveSession.absences({ liveSessionId }),
      answers: seated,
    },
    // The interview has begun: what they do before is in tests/server/interview/absence/say-absence.test.ts.
    'liveSession.sayAbsence': {
      call: (caller, { liveSessionId }) => caller.liveSession.sayAbsence({ liveSessionId, reason: null }),
      answers: { ...seated, ...answer(circles.seated, 'wrongMoment') },
    },
    // Everybody's own word, or nothing.
    'liveSession.takeBackAbsence': {
      call: (caller, { liveSessionId }) => caller.liveSession.takeBackAbsence({ liveSessionId }),
      answers: signedIn,
    },
    'liveSession.room': {
      call: (caller, { liveSessionId }) => caller.liveSession.room({ liveSessionId }),
      answers: seated,
    },
    'liveSession.events': {
      call: (caller, { liveSessionId }) => caller.liveSession.events({ liveSessionId, after: 0 }),
      answers: seated,
    },
    'liveSession.command': {
      call: (caller, { liveSessionId }) =>
        caller.liveSession.command({
          liveSessionId,
          id: randomUUID(),
          at: Date.now(),
          command: { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 },
        }),
      answers: { ...seated, advisor: 'seatMayNot', beneficiary: 'seatMayNot' },
    },
    // Two players and two supervisors are the whole mesh; to oneself it goes to one’s other pages.
    'meeting.signal': {
      call: (caller, { liveSessionId }) =>
        caller.meeting.signal({
          liveSessionId,
          to: people.beneficiary.id,
          page: 'page-of-a-seat',
          signal: { type: 'bye' },
        }),
      answers: { ...seated, ...answer(['observer', 'secondObserver'], 'seatMayNot') },
    },
    'meeting.seatedIds': {
      call: (caller, { liveSessionId }) => caller.meeting.seatedIds({ liveSessionId }),
      answers: seated,
    },
    'meeting.relay': {
      call: (caller, { liveSessionId }) => caller.meeting.relay({ liveSessionId }),
      answers: seated,
    },
    // This installation keeps no recordings: who has no seat learns nothing of that.
    'recording.openTrack': {
      call: (caller, { liveSessionId }) =>
        caller.recording.openTrack({
          liveSessionId,
          trackId: randomUUID(),
          kind: 'voice',
          mimeType: 'audio/webm',
        }),
      answers: insteadOfAccepted(seated, 'recordingUnavailable'),
    },
    'recording.space': {
      call: (caller, { cohortId }) => caller.recording.space({ cohortId }),
      answers: coordinators,
    },
    'recording.keptOfCohort': {
      call: (caller, { cohortId }) => caller.recording.keptOfCohort({ cohortId }),
      answers: coordinators,
    },
    'recording.clear': {
      call: (caller, { cohortId }) => caller.recording.clear({ cohortId }),
      answers: coordinators,
    },
    // Nothing of this interview is recorded: tests/server/interview/recording/recorder.test.ts.
    'recording.recorder': {
      call: (caller, { liveSessionId }) => caller.recording.recorder({ liveSessionId }),
      answers: seated,
    },
    'recording.arrived': {
      call: (caller, { liveSessionId }) => caller.recording.arrived({ liveSessionId }),
      answers: { ...seated, ...answer(['advisor', 'beneficiary'], 'seatMayNot') },
    },
    'recording.recordHere': {
      call: (caller, { liveSessionId }) =>
        caller.recording.recordHere({ liveSessionId, deviceId: nothing, form: 'computer', instead: null }),
      answers: insteadOfAccepted(seated, 'notRecorded'),
    },
    'recording.reportHere': {
      call: (caller, { liveSessionId }) =>
        caller.recording.reportHere({ liveSessionId, deviceId: nothing, report: aReport }),
      answers: seated,
    },
    'recording.stopHere': {
      call: (caller, { liveSessionId }) => caller.recording.stopHere({ liveSessionId, deviceId: nothing }),
      answers: seated,
    },
    // The three of an interview may bring a device in.
    'recording.makeCode': {
      call: (caller, { liveSessionId }) => caller.recording.makeCode({ liveSessionId }),
      answers: {
        ...insteadOfAccepted(seated, 'recordingUnavailable'),
        ...answer(['observer', 'secondObserver'], 'seatMayNot'),
      },
    },
    'recording.heard': {
      call: (caller, { liveSessionId }) => caller.recording.heard({ liveSessionId }),
      answers: insteadOfAccepted(seated, 'notUnsealedYet'),
    },
    'recording.levels': {
      call: (caller, { liveSessionId }) => caller.recording.levels({ liveSessionId }),
      answers: insteadOfAccepted(seated, 'notUnsealedYet'),
    },
    'recording.passages': {
      call: (caller, { liveSessionId }) => caller.recording.passages({ liveSessionId }),
      answers: insteadOfAccepted(seated, 'notUnsealedYet'),
    },
    'recording.keepPassage': {
      call: (caller, { liveSessionId }) =>
        caller.recording.keepPassage({
          liveSessionId,
          passageId: randomUUID(),
          name: 'La question',
          fromMs: 0,
          toMs: 9_000,
        }),
      answers: insteadOfAccepted(seated, 'notUnsealedYet'),
    },
    'recording.deletePassage': {
      call: (caller, { liveSessionId }) =>
        caller.recording.deletePassage({ liveSessionId, passageId: randomUUID() }),
      answers: seated,
    },
    'recording.setToReread': {
      call: (caller, { liveSessionId }) =>
        caller.recording.setToReread({ liveSessionId, passageId: randomUUID(), isToReread: true }),
      answers: insteadOfAccepted(seated, 'notUnsealedYet'),
    },
    // Of the players nothing was recorded; no one else is heard at a distance. A seat that has ended takes no agreement away.
    'recording.withdraw': {
      call: (caller, { liveSessionId }) => caller.recording.withdraw({ liveSessionId }),
      answers: {
        ...insteadOfAccepted(seated, 'seatMayNot'),
        ...answer(['formerMember', 'formerlySeated'], 'seatMayNot'),
        ...answer(['advisor', 'beneficiary'], 'wrongMoment'),
      },
    },
    'recording.available': {
      call: (caller, { liveSessionId }) => caller.recording.available({ liveSessionId }),
      answers: seated,
    },
    'administration.relay': { call: (caller) => caller.administration.relay(), answers: administrators },
    'liveSession.accessLog': {
      call: (caller, { liveSessionId }) => caller.liveSession.accessLog({ liveSessionId }),
      answers: seated,
    },
    'liveSession.remarks': {
      call: (caller, { liveSessionId }) => caller.liveSession.remarks({ liveSessionId }),
      answers: remarkers,
    },
    'liveSession.saveRemarks': {
      call: (caller, { liveSessionId }) =>
        caller.liveSession.saveRemarks({ liveSessionId, brief: 'tooEasy', reveals: [], words: null }),
      answers: {
        ...remarkers,
        ...answer(['supervisor', 'second', 'beneficiary'], 'notUnsealedYet'),
      },
    },
    'liveSession.draft': {
      call: (caller, { liveSessionId }) => caller.liveSession.draft({ liveSessionId }),
      answers: players,
    },
    'liveSession.saveDraft': {
      call: (caller, { liveSessionId }) =>
        caller.liveSession.saveDraft({ liveSessionId, body: {}, base: null }),
      answers: { ...players, advisor: 'wrongMoment', beneficiary: 'wrongMoment' },
    },
  }
}

/** What a coordinator looks through, takes away and puts away. */
function recordsRows({ as, cohortId: own }: Around): Record<string, Row> {
  const filter = { kind: null, personId: null, from: null, to: null }
  const heading = { organisation: 'GRETA', declaration: '', action: '', place: 'Lyon' }
  const row = (call: Row['call'], answers = coordinators): Row => ({ call, answers })
  return {
    'records.journal': row((caller, { cohortId }) => caller.records.journal({ cohortId, filter })),
    'records.journalPeople': row((caller, { cohortId }) => caller.records.journalPeople({ cohortId })),
    'records.exportChoices': row((caller, { cohortId }) => caller.records.exportChoices({ cohortId })),
    'records.saveHeading': row((caller, { cohortId }) =>
      caller.records.saveHeading({ cohortId, ...heading }),
    ),
    'records.archiving': row((caller, { cohortId }) => caller.records.archiving({ cohortId })),
    // An interview goes on there: what an archiving does is in tests/server/training/cohort/archive.test.ts.
    'records.archive': row((caller, { cohortId }) => caller.records.archive({ cohortId }), {
      ...coordinators,
      coordinator: 'interviewGoesOn',
    }),
    'records.reopen': row(async (caller, { cohortId }) => {
      await caller.records.reopen({ cohortId })
      if (cohortId === own) await as('coordinator').records.archiving({ cohortId })
    }),
  }
}

/** Rounds are the coordinators' alone, drafts and published ones. */
function roundRows(around: Around): Record<string, Row> {
  const { noSeat, nextObserver, supervisor } = around.people
  const setup = {
    kind: 'oneSeat' as const,
    rooms: [{ id: 'r1', name: 'Salle Ampère', place: 'room' as const }],
    learnerIds: [noSeat.id, nextObserver.id],
    supervisorIds: [supervisor.id],
    supervisorsEach: 1,
    away: [],
  }
  // Each on a day of its own: those that are published take the people of all.
  let days = 0
  const setupNow = () => ({ ...setup, slots: [{ id: 't1', startsAt: Date.UTC(2027, 0, 7 + days++, 8) }] })
  const draft = async () => {
    const { cohortId } = around
    return (await around.as('coordinator').round.create({ cohortId, title: 'Tour', setup: setupNow() }))
      .roundId
  }
  const row = (call: Row['call']): Row => ({ call, answers: coordinators })
  const asked = keepThing(draft)
  type Call = (
    caller: Parameters<Row['call']>[0],
    at: { cohortId: string; roundId: string },
  ) => Promise<unknown>
  const question = (call: Call): Row =>
    row((caller, { cohortId }) => asked.ask((roundId) => call(caller, { cohortId, roundId })))
  const change = (call: Call): Row => {
    const round = keepThing(draft)
    return row((caller, { cohortId }) => round.change((roundId) => call(caller, { cohortId, roundId })))
  }
  return {
    'round.list': row((caller, { cohortId }) => caller.round.list({ cohortId })),
    'round.choices': row((caller, { cohortId }) => caller.round.choices({ cohortId })),
    'round.create': row((caller, { cohortId }) =>
      caller.round.create({ cohortId, title: 'Tour', setup: setupNow() }),
    ),
    'round.board': question((caller, at) => caller.round.board(at)),
    'round.past': question((caller, at) => caller.round.past(at)),
    'round.act': change((caller, at) => caller.round.act({ ...at, base: 0, act: { type: 'planAnew' } })),
    'round.askChange': change((caller, at) =>
      caller.round.askChange({ ...at, change: { kind: 'publish', base: 0 } }),
    ),
    'round.waysWithout': {
      ...question((caller, at) =>
        caller.round.waysWithout({ ...at, personId: noSeat.id, from: 0, until: 1 }),
      ),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    'round.foresee': question((caller, at) =>
      caller.round.foresee({ ...at, change: { kind: 'publish', base: 0 } }),
    ),
    'round.waitingLetter': {
      ...question((caller, at) => caller.round.waitingLetter({ ...at, personId: noSeat.id })),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    'round.takeBackChange': change((caller, at) =>
      caller.round.takeBackChange({ ...at, changeId: randomUUID() }),
    ),
    'round.sendNow': change((caller, at) => caller.round.sendNow(at)),
    'round.publishWaiting': {
      ...change((caller, at) => caller.round.publishWaiting({ ...at, sessionId: 's1', keeping: null })),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    'round.dropWaiting': {
      ...change((caller, at) => caller.round.dropWaiting({ ...at, sessionId: 's1' })),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    'round.addSession': {
      ...change((caller, at) =>
        caller.round.addSession({
          ...at,
          slotId: 't1',
          roomId: 'r1',
          advisorId: noSeat.id,
          beneficiaryId: nextObserver.id,
          supervisorIds: [supervisor.id],
          observerIds: [],
          scenarioKey: 'nadia',
          plan: defaultPlan,
          scheduledFor: Date.UTC(2027, 0, 7, 8),
          place: 'room',
        }),
      ),
      answers: { ...coordinators, coordinator: 'notFound' },
    },
    'round.discard': change((caller, at) => caller.round.discard(at)),
    ...libraryRows(around, schedulers),
    ...lendingRows(seated, signedIn),
    ...exchangeRows(schedulers),
  }
}
