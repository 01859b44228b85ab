import fc from 'fast-check'
import type { Command, CommandType } from '@/domain/live-session/command'
import { commitmentOutcomes } from '@/domain/live-session/commitments/commitment'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { Place } from '@/domain/live-session/core/plan'
import { seats } from '@/domain/live-session/core/seat'
import type { Opening, Supervision } from '@/domain/live-session/core/settings'
import { cueIcons } from '@/domain/live-session/core/settings'
import type { Contract, LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { phaseKeys } from '@/domain/live-session/marking/phases'
import { choices } from '@/domain/live-session/recall/comparison'
import { pairsToCompare } from '@/domain/live-session/recall/pairs'
import { recordingAnswers } from '@/domain/live-session/recording/answer'
import type { LiveSessionState } from '@/domain/live-session/state'
import { keptTakes, openTake } from '@/domain/live-session/take/take'
import { dialUpTo } from '@/domain/live-session/timeline/timeline-cues'
import { codeOf, valencesOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { brought, contract, idOf, type Name, people, revealIds, second, startOfInterview } from './people'
import { answer, enter } from './recording/recorded'
import {
  answersOfAdvisor,
  answersOfBeneficiary,
  commitment,
  recalling,
  type StageName,
  stages,
} from './stages'
import { type Act, act, attempt, fact, play, record, type Step as ScriptStep } from './story'
import { begunByTurn, begun as takeBegun } from './take/a-take'

/** Words that only some may read before unsealing; a test looks for them in what each seat receives. */
export const secret = {
  note: 'secretNote',
  cue: 'secretCue',
  kept: 'secretKept',
  self: 'secretSelf',
  back: 'secretReturn',
  said: 'secretSaid',
  why: 'secretWhy',
  past: 'secretPast',
  line: 'secretLine',
}

export type Move = {
  kind: CommandType
  pick: number
  flag: boolean
  odd: boolean
  wait: number
  skew: number
}
export type Step = {
  before: LiveSessionState
  act: Act
  events: readonly LiveSessionEvent[]
  after: LiveSessionState
}
/** `script` holds every act that was asked for, refused ones too, after the facts and acts it begins with. */
export type History = {
  events: LiveSessionEvent[]
  state: LiveSessionState
  steps: Step[]
  script: readonly ScriptStep[]
}

const at = <T>(values: readonly T[], pick: number): T | undefined => values[pick % values.length]
const nowhere = idOf('none')
const annotators: readonly Name[] = ['sophie', 'marc', 'nadia', 'olivier', 'sophie']
const anyone = Object.keys(people) as Name[]

type Wish = (state: LiveSessionState, move: Move) => Command
const someMark = (state: LiveSessionState, { pick }: Move) =>
  at(
    state.entries.filter(({ event }) => event.type === 'marked'),
    pick,
  )?.event.id ?? nowhere
const someEntry = ({ entries }: LiveSessionState, { pick, flag }: Move) =>
  at(flag ? entries.slice(-3) : entries, pick)?.event.id ?? nowhere
const theTake = (state: LiveSessionState) => ({ takeId: openTake(state)?.id ?? nowhere })
function someTakeMark(state: LiveSessionState, { pick }: Move) {
  const all = [...state.takes.values()].flatMap(({ id, marks }) =>
    marks.map((mark) => ({ takeId: id, markId: mark.id })),
  )
  return at(all, pick) ?? { takeId: nowhere, markId: nowhere }
}
function someCode({ pick, flag }: Move) {
  const codeKey = at(cepEntretienV1.codes, pick)?.key ?? ''
  const code = codeOf(cepEntretienV1, codeKey)
  return { codeKey, valence: (code && valencesOf(code)[flag ? 0 : 1]) ?? null }
}

/** For each command: who usually asks, and one that may make sense in this state. */
const wishes: Record<CommandType, { by: readonly Name[]; wish: Wish }> = {
  // Who may be there has a test of its own (consent.test.ts): here no seat has to wait outside.
  giveConsent: {
    by: ['lea', 'karim'],
    wish: (_, { flag }) => ({ type: 'giveConsent', scope: flag ? 'teaching' : 'observer', wording: 2 }),
  },
  withdrawConsent: { by: ['lea', 'karim'], wish: () => ({ type: 'withdrawConsent', scope: 'teaching' }) },
  offerRecording: { by: ['sophie', 'lea'], wish: () => ({ type: 'offerRecording' }) },
  answerRecording: {
    by: ['lea', 'karim', 'lea', 'karim', 'sophie', 'nadia'],
    wish: (_, { pick, flag }) => ({
      type: 'answerRecording',
      answer: flag ? 'voice' : (at(recordingAnswers, pick >> 1) ?? 'no'),
    }),
  },
  pauseRecording: { by: ['lea', 'karim'], wish: () => ({ type: 'pauseRecording' }) },
  resumeRecording: { by: ['lea', 'karim'], wish: () => ({ type: 'resumeRecording' }) },
  withdrawRecording: { by: ['lea', 'karim'], wish: () => ({ type: 'withdrawRecording' }) },
  cancel: { by: ['sophie', 'claire'], wish: () => ({ type: 'cancel', reason: null }) },
  openBriefing: { by: anyone, wish: () => ({ type: 'openBriefing' }) },
  setBriefingBack: { by: ['sophie', 'karim', 'claire'], wish: () => ({ type: 'setBriefingBack' }) },
  chooseFocus: { by: ['lea'], wish: (_, move) => ({ type: 'chooseFocus', codeKey: someCode(move).codeKey }) },
  declareReadiness: { by: anyone, wish: (_, { flag }) => ({ type: 'declareReadiness', ready: flag }) },
  startInterview: { by: ['sophie'], wish: (_, { flag }) => ({ type: 'startInterview', anyway: flag }) },
  enterPhase: {
    by: ['sophie', 'marc'],
    wish: (state, { pick }) => ({ type: 'enterPhase', phase: at(phaseKeys(state), pick) ?? 'none' }),
  },
  pauseInterview: { by: ['sophie', 'lea', 'karim'], wish: () => ({ type: 'pauseInterview' }) },
  haltInterview: { by: ['lea', 'karim'], wish: () => ({ type: 'haltInterview' }) },
  resumeInterview: { by: ['sophie', 'lea', 'marc'], wish: () => ({ type: 'resumeInterview' }) },
  endInterview: { by: ['sophie'], wish: () => ({ type: 'endInterview' }) },
  reopenInterview: { by: ['sophie', 'marc'], wish: () => ({ type: 'reopenInterview' }) },
  abandonInterview: {
    by: ['sophie'],
    wish: (_, { pick }) => ({ type: 'abandonInterview', reason: `${secret.why} ${pick}` }),
  },
  mark: {
    by: annotators,
    wish: (_, move) => ({ type: 'mark', ...someCode(move), reactionOffsetMs: move.pick % 3_000 }),
  },
  noteMark: {
    by: annotators,
    wish: (state, move) => ({
      type: 'noteMark',
      markId: someMark(state, move),
      text: move.flag ? `${secret.note} ${move.pick}` : '',
    }),
  },
  retimeMark: {
    by: annotators,
    wish: (state, move) => ({
      type: 'retimeMark',
      markId: someMark(state, move),
      markedAt: second(move.pick),
    }),
  },
  recodeMark: {
    by: annotators,
    wish: (state, move) => ({ type: 'recodeMark', markId: someMark(state, move), ...someCode(move) }),
  },
  deleteMark: {
    by: annotators,
    wish: (state, move) => ({ type: 'deleteMark', markId: someMark(state, move) }),
  },
  tickFrame: {
    by: ['sophie', 'marc'],
    wish: (_, { pick }) => ({ type: 'tickFrame', item: at(cepEntretienV1.frame, pick)?.key ?? '' }),
  },
  untickFrame: {
    by: ['sophie', 'marc'],
    wish: (_, { pick }) => ({ type: 'untickFrame', item: at(cepEntretienV1.frame, pick)?.key ?? '' }),
  },
  undo: { by: annotators, wish: (state, move) => ({ type: 'undo', eventId: someEntry(state, move) }) },
  redo: { by: annotators, wish: (state, move) => ({ type: 'redo', eventId: someEntry(state, move) }) },
  giveReveal: {
    by: ['karim'],
    wish: (_, { pick }) => ({ type: 'giveReveal', revealId: at(revealIds, pick) ?? '' }),
  },
  takeBackReveal: {
    by: ['karim'],
    wish: (_, { pick }) => ({ type: 'takeBackReveal', revealId: at(revealIds, pick) ?? '' }),
  },
  sendCue: { by: ['sophie'], wish: (_, { pick }) => ({ type: 'sendCue', text: `${secret.cue} ${pick}` }) },
  sendIconCue: {
    by: ['sophie'],
    wish: (_, { pick }) => ({ type: 'sendIconCue', icon: at(cueIcons, pick) ?? 'silence' }),
  },
  acknowledgeCue: {
    by: ['lea'],
    wish: (state, { pick }) => ({ type: 'acknowledgeCue', cueId: at(state.cues, pick)?.id ?? nowhere }),
  },
  withdrawCue: {
    by: ['sophie'],
    wish: (state, { pick }) => ({
      type: 'withdrawCue',
      cueId: at(state.cues.slice(-2), pick)?.id ?? nowhere,
    }),
  },
  keepCue: {
    by: ['sophie', 'marc'],
    wish: (_, { pick }) => ({ type: 'keepCue', text: `${secret.kept} ${pick}` }),
  },
  keepIconCue: {
    by: ['sophie', 'marc'],
    wish: (_, { pick }) => ({ type: 'keepIconCue', icon: at(cueIcons, pick) ?? 'silence' }),
  },
  dropKeptCue: {
    by: ['sophie', 'marc'],
    wish: (state, { pick }) => ({ type: 'dropKeptCue', cueId: at(state.keptCues, pick)?.id ?? nowhere }),
  },
  moveDial: {
    by: ['karim'],
    wish: (_, { pick }) => ({
      type: 'moveDial',
      samples: [
        { at: second(pick), value: pick % 101 },
        { at: second(pick + 1), value: (pick * 7) % 101 },
      ],
    }),
  },
  hearTalk: {
    by: ['lea', 'karim'],
    wish: (_, { pick, flag }) => ({
      type: 'hearTalk',
      from: second(pick) + (pick % 40),
      steps: (flag ? 'kk..' : '..h').repeat(1 + (pick % 70)),
    }),
  },
  lockSelfAssessment: {
    by: ['lea'],
    wish: () => ({ type: 'lockSelfAssessment', answers: { ...answersOfAdvisor, freeText: secret.self } }),
  },
  lockReturn: {
    by: ['karim'],
    wish: () => ({
      type: 'lockReturn',
      answers: { answers: { ...answersOfBeneficiary.answers, heldBack: secret.back } },
    }),
  },
  compareMoments: {
    by: ['karim'],
    wish: (state, { pick, flag }) => {
      const { dial, clock } = state
      const endedAt = clock.endedAt ?? startOfInterview
      const lengthMs = elapsedAt(clock, endedAt)
      const pair = at(pairsToCompare(dialUpTo({ dial, clock }, endedAt), lengthMs), pick)
      const { firstMs, secondMs } = flag && pair ? pair : { firstMs: 10_000, secondMs: 100_000 }
      return { type: 'compareMoments', firstMs, secondMs, choice: at(choices, pick >> 1) ?? 'same' }
    },
  },
  redrawDial: {
    by: ['lea'],
    wish: (_, { pick }) => ({
      type: 'redrawDial',
      points: [
        { atMs: 0, value: 50 },
        { atMs: pick * 300, value: pick % 101 },
        { atMs: pick * 600, value: (pick * 7) % 101 },
      ],
    }),
  },
  finishCoding: { by: ['sophie', 'marc'], wish: () => ({ type: 'finishCoding' }) },
  unseal: {
    by: ['sophie'],
    wish: (_, { flag }) => ({ type: 'unseal', overrideReason: flag ? 'Karim a dû partir' : null }),
  },
  makeCommitment: { by: ['lea'], wish: () => ({ type: 'makeCommitment', ...commitment }) },
  withdrawCommitment: {
    by: ['lea'],
    wish: (state, { pick }) => ({
      type: 'withdrawCommitment',
      commitmentId: at(state.commitments, pick)?.id ?? nowhere,
    }),
  },
  proposeTake: {
    by: ['lea', 'karim', 'sophie'],
    wish: (state, move) => ({
      type: 'proposeTake',
      fromMs: move.pick,
      markId: move.flag ? someMark(state, move) : null,
      line: move.flag ? `${secret.line} ${move.pick}` : null,
      lengthMs: 30_000,
    }),
  },
  agreeToTake: { by: ['lea', 'karim'], wish: (state) => ({ type: 'agreeToTake', ...theTake(state) }) },
  dropTake: { by: ['lea', 'karim', 'sophie'], wish: (state) => ({ type: 'dropTake', ...theTake(state) }) },
  beginTake: { by: ['karim', 'sophie'], wish: (state) => ({ type: 'beginTake', ...theTake(state) }) },
  haltTake: { by: ['lea', 'karim'], wish: (state) => ({ type: 'haltTake', ...theTake(state) }) },
  resumeTake: { by: ['sophie', 'marc', 'lea'], wish: (state) => ({ type: 'resumeTake', ...theTake(state) }) },
  endTake: { by: ['lea', 'karim', 'sophie'], wish: (state) => ({ type: 'endTake', ...theTake(state) }) },
  keepTake: { by: ['lea', 'karim', 'sophie'], wish: (state) => ({ type: 'keepTake', ...theTake(state) }) },
  discardTake: {
    by: ['lea', 'karim', 'sophie'],
    wish: (state, { pick }) => ({
      type: 'discardTake',
      takeId: at([...state.takes.keys()], pick) ?? nowhere,
    }),
  },
  markTake: {
    by: ['sophie', 'marc'],
    wish: (state, move) => ({
      type: 'markTake',
      ...theTake(state),
      ...someCode(move),
      reactionOffsetMs: move.pick % 3_000,
    }),
  },
  noteTakeMark: {
    by: ['sophie', 'marc'],
    wish: (state, move) => ({
      type: 'noteTakeMark',
      ...someTakeMark(state, move),
      text: `${secret.note} ${move.pick}`,
    }),
  },
  dropTakeMark: {
    by: ['sophie', 'marc'],
    wish: (state, move) => ({ type: 'dropTakeMark', ...someTakeMark(state, move) }),
  },
  moveTakeDial: {
    by: ['karim'],
    wish: (state, { pick }) => ({
      type: 'moveTakeDial',
      ...theTake(state),
      samples: [{ at: (openTake(state)?.clock.startedAt ?? 0) + pick * 4, value: pick % 101 }],
    }),
  },
  hearTakeTalk: {
    by: ['lea', 'karim'],
    wish: (state, { pick, flag }) => ({
      type: 'hearTakeTalk',
      ...theTake(state),
      from: (openTake(state)?.clock.startedAt ?? 0) + pick,
      steps: (flag ? 'kk..' : '..h').repeat(1 + (pick % 70)),
    }),
  },
  nameTake: {
    by: ['lea'],
    wish: (state, { pick, flag }) => ({
      type: 'nameTake',
      commitmentId: at(state.commitments, pick)?.id ?? nowhere,
      takeId: flag ? (at(keptTakes(state), pick)?.id ?? nowhere) : null,
    }),
  },
  close: { by: ['sophie'], wish: () => ({ type: 'close' }) },
  closeWithoutCommitment: {
    by: ['sophie'],
    wish: (_, { pick }) => ({ type: 'closeWithoutCommitment', reason: `${secret.why} ${pick}` }),
  },
  reviewCommitment: {
    by: ['lea'],
    wish: (_, { pick, flag }) => ({
      type: 'reviewCommitment',
      commitmentId: at(brought, pick)?.id ?? nowhere,
      outcome: at(commitmentOutcomes, pick >> 1) ?? 'kept',
      text: flag ? `${secret.past} ${pick}` : null,
    }),
  },
  postComment: {
    by: anyone,
    wish: (state, { pick, flag }) => ({
      type: 'postComment',
      moment: pick * 1_000,
      text: `${secret.said} ${pick}`,
      replyTo: flag ? (at([...state.comments.keys()], pick) ?? null) : null,
    }),
  },
  writeRepair: {
    by: ['lea'],
    wish: (state, { pick }) => ({
      type: 'writeRepair',
      markId:
        at(
          annotationsOf(state).marks.filter(({ valence }) => valence === 'breached'),
          pick,
        )?.id ?? nowhere,
      text: `${secret.said} ${pick}`,
    }),
  },
  giveTurn: {
    by: ['sophie', 'marc'],
    wish: (_, { pick }) => ({
      type: 'giveTurn',
      turn:
        at(['advisor', 'beneficiary', 'observer', 'supervisor', 'commitment'] as const, pick) ?? 'advisor',
    }),
  },
  openViews: {
    by: ['sophie', 'marc'],
    wish: (_, { pick, flag }) => ({
      type: 'openViews',
      seats: flag ? [...seats] : [at(seats, pick) ?? 'advisor'],
    }),
  },
  callSupervisor: { by: ['lea', 'karim'], wish: () => ({ type: 'callSupervisor' }) },
  endSupervisorCall: { by: ['lea', 'karim', 'sophie', 'marc'], wish: () => ({ type: 'endSupervisorCall' }) },
  enter: { by: anyone, wish: () => ({ type: 'enter' }) },
  redactWords: {
    by: ['lea', 'lea', 'sophie', 'karim'],
    wish: (state, { pick }) => {
      const notes = state.entries.filter(({ event }) => event.type === 'markNoted')
      const written = [
        ...state.comments.keys(),
        ...state.repairs.keys(),
        ...state.reviews.keys(),
        ...notes.map(({ event }) => event.id),
        ...state.takes.keys(),
        ...[...state.takes.values()].flatMap(({ marks }) =>
          marks.flatMap((mark) => mark.notes.map(({ id }) => id)),
        ),
      ]
      return { type: 'redactWords', eventId: at(written, pick) ?? nowhere }
    },
  },
}

const annotating = [
  'mark',
  'mark',
  'mark',
  'noteMark',
  'retimeMark',
  'recodeMark',
  'deleteMark',
  'undo',
  'redo',
] as const
const everyKind = Object.keys(wishes) as CommandType[]
const courseKinds = [
  'enterPhase',
  'enterPhase',
  'pauseInterview',
  'haltInterview',
  'resumeInterview',
  'resumeInterview',
  'endInterview',
  'reopenInterview',
  'reopenInterview',
] as const
const recallKinds = ['compareMoments', 'compareMoments', 'redrawDial'] as const
const talkKinds = [
  'postComment',
  'postComment',
  'writeRepair',
  'reviewCommitment',
  'redactWords',
  'noteMark',
  'giveTurn',
] as const
const liveKinds = [
  'sendCue',
  'sendIconCue',
  'withdrawCue',
  'keepCue',
  'keepIconCue',
  'dropKeptCue',
  'acknowledgeCue',
  'moveDial',
  'hearTalk',
  'giveReveal',
  'takeBackReveal',
  'tickFrame',
  'untickFrame',
  'callSupervisor',
  'callSupervisor',
  'endSupervisorCall',
] as const

const recordingKinds = [
  'answerRecording',
  'answerRecording',
  'answerRecording',
  'answerRecording',
  'pauseRecording',
  'pauseRecording',
  'resumeRecording',
  'resumeRecording',
  'enter',
] as const
const recordedCourseKinds = [
  'startInterview',
  'pauseInterview',
  'haltInterview',
  'resumeInterview',
  'resumeInterview',
  'endInterview',
  'reopenInterview',
  'withdrawRecording',
] as const
const takeKinds = [
  'proposeTake',
  'proposeTake',
  'agreeToTake',
  'agreeToTake',
  'agreeToTake',
  'beginTake',
  'beginTake',
  'markTake',
  'markTake',
  'markTake',
  'noteTakeMark',
  'dropTakeMark',
  'moveTakeDial',
  'moveTakeDial',
  'hearTakeTalk',
  'haltTake',
  'resumeTake',
  'endTake',
  'keepTake',
  'keepTake',
  'discardTake',
  'dropTake',
  'nameTake',
] as const

const anyKind = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<CommandType[]>(...annotating) },
  { weight: 3, arbitrary: fc.constantFrom<CommandType[]>(...courseKinds) },
  { weight: 2, arbitrary: fc.constantFrom<CommandType[]>(...liveKinds) },
  { weight: 2, arbitrary: fc.constantFrom<CommandType[]>(...talkKinds) },
  { weight: 1, arbitrary: fc.constant<CommandType>('finishCoding') },
  { weight: 1, arbitrary: fc.constantFrom<CommandType[]>(...recallKinds) },
  { weight: 2, arbitrary: fc.constantFrom<CommandType[]>(...everyKind) },
)
/** Mostly takes, in a debrief that goes on around them. */
const takeKind = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<CommandType[]>(...takeKinds) },
  { weight: 1, arbitrary: fc.constantFrom<CommandType[]>(...talkKinds, 'makeCommitment', 'openViews') },
)

const moveOf = (kind: fc.Arbitrary<CommandType>, longestWait: number): fc.Arbitrary<Move> =>
  fc.record({
    kind,
    pick: fc.nat(2_000),
    flag: fc.boolean(),
    odd: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    wait: fc.integer({ min: 0, max: longestWait }),
    skew: fc.oneof(fc.constant(0), fc.integer({ min: -90_000, max: 5_000 })),
  })

type Shown = {
  shownLive: string[]
  supervision: Supervision
  viewsOpen: Opening
  notesArrivals: boolean
  isAmended: boolean
  place: Place
  isProposed: boolean
}

/** Comes to the same agreement by way of a cancellation that was taken back, another hour, another situation, other people and another plan. */
function amendedTo(agreed: Contract): readonly ScriptStep[] {
  const { scheduledFor, place, where, plan, settings } = agreed
  const seats = agreed.seats.filter(({ personId }) => personId !== 'olivier')
  const first = {
    ...agreed,
    scheduledFor: scheduledFor - 3_600_000,
    seats,
    plan: { ...plan, debrief: 1 },
    scenario: { key: 'nadia', version: 1 },
  }
  return [
    fact('scheduled', first, 'claire', -86_400),
    fact('cancelled', { reason: null }, 'claire', -86_300),
    fact('cancellationUndone', {}, 'claire', -86_200),
    fact('moved', { scheduledFor, place, where }, 'claire', -86_000),
    fact('scenarioChanged', { scenario: agreed.scenario }, 'claire', -85_500),
    fact('seatsChanged', { seats: agreed.seats, supervision: settings.supervision }, 'claire', -85_000),
    fact('planChanged', { plan }, 'sophie', -84_000),
  ]
}
const same = (step: ScriptStep) => step
/** The stages are those of a shared coding: where it is blind and unfinished, unsealing takes a reason. */
const withReason = (step: ScriptStep): ScriptStep =>
  'command' in step && step.command.type === 'unseal'
    ? { ...step, command: { type: 'unseal', overrideReason: 'Marc a dû partir' } }
    : step

/** Runs moves by random people through `decide`; what it refuses is skipped. */
function run(stage: Beginning, shown: Shown, moves: readonly Move[], more: readonly ScriptStep[]): History {
  const { notesArrivals, isAmended, place, isProposed, ...agreed } = shown
  const settings = { ...contract.settings, ...agreed }
  const recording = contract.recording && {
    ...contract.recording,
    offeredBy: isProposed ? (['supervisor', 'player'] as const) : contract.recording.offeredBy,
  }
  const whole = { ...contract, settings, notesArrivals, place, recording }
  const first = isAmended ? amendedTo(whole) : [fact('scheduled', whole, 'claire', -86_400)]
  const usual = beginnings[stage].slice(1).map(shown.supervision === 'blind' ? withReason : same)
  const opening = [...first, ...usual, ...more]
  const begun = play(opening)
  const events = [...begun.events]
  let state = begun.state
  let now = (events.at(-1)?.recordedAt ?? startOfInterview) - startOfInterview
  const steps: Step[] = []
  const asked: Act[] = []
  for (const [index, each] of moves.entries()) {
    now += each.wait
    const { by, wish } = wishes[each.kind]
    const act: Act = {
      id: idOf(`${index}x`),
      by: at(each.odd ? anyone : by, each.pick) ?? 'bruno',
      command: wish(state, each),
      claimed: Math.max(-startOfInterview, now + each.skew) / 1_000,
      received: now / 1_000,
    }
    asked.push(act)
    const outcome = attempt(state, act)
    if (typeof outcome === 'string') continue
    const recorded = record(outcome, events.length, startOfInterview + now)
    const after = fold(recorded, state)
    events.push(...recorded)
    steps.push({ before: state, act, events: recorded, after })
    state = after
  }
  return { events, state, steps, script: [...opening, ...asked] }
}

const beginnings = { ...stages, recalling }
type Beginning = StageName | 'recalling'

const begin = [
  'scheduled',
  'briefing',
  'running',
  'running',
  'running',
  'halted',
  'selfAssessment',
  'recalling',
  'debrief',
] as const

function historiesOf(
  supervisions: readonly Supervision[],
  openings: readonly Opening[],
  from: readonly Beginning[] = begin,
  move = moveOf(anyKind, 30_000),
  more: readonly ScriptStep[] = [],
  places: readonly Place[] = ['video'],
): fc.Arbitrary<History> {
  const shown = fc.record({
    shownLive: fc.subarray(['phases', 'postures', 'principles', 'techniques']),
    supervision: fc.constantFrom(...supervisions),
    viewsOpen: fc.constantFrom(...openings),
    notesArrivals: fc.boolean(),
    isAmended: fc.boolean(),
    place: fc.constantFrom(...places),
    isProposed: fc.boolean(),
  })
  return fc
    .tuple(fc.constantFrom<Beginning[]>(...from), shown, fc.array(move, { maxLength: 60, size: 'max' }))
    .map(([stage, agreed, moves]) => run(stage, agreed, moves, more))
}

const begunTake = takeBegun.slice(-3)

/** Any legal history: a stage reached as usual, then up to 60 moves by any seat. */
export const anyHistory = historiesOf(['shared', 'blind'], ['byTurn', 'atOnce'])
/** The same of two supervisors who code blind. */
export const blindHistory = historiesOf(['blind'], ['byTurn', 'atOnce'])
/** A debrief whose views open turn by turn, most of it still shut. */
export const byTurnHistory = historiesOf(
  ['shared', 'blind'],
  ['byTurn'],
  ['selfAssessment', 'recalling', 'debrief', 'debrief'],
)
const recallMove = fc.oneof(
  { weight: 3, arbitrary: moveOf(anyKind, 30_000) },
  { weight: 1, arbitrary: moveOf(fc.constantFrom<CommandType[]>(...recallKinds), 30_000) },
)
/** From the end of an interview whose dial moved: players recall it, and the debrief opens or does not. */
export const recalledHistory = historiesOf(
  ['shared', 'blind'],
  ['byTurn', 'atOnce'],
  ['recalling'],
  recallMove,
)
const recordedKind = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<CommandType[]>(...recordingKinds) },
  { weight: 2, arbitrary: fc.constantFrom<CommandType[]>(...recordedCourseKinds) },
)
function recordedFrom(begins: readonly Beginning[], more: readonly ScriptStep[], place: Place) {
  return historiesOf(['shared', 'blind'], ['atOnce', 'byTurn'], begins, moveOf(recordedKind, 8_000), more, [
    place,
  ])
}
/** People who are there have just agreed to be recorded. */
const agreedBy = (...names: readonly Name[]): readonly ScriptStep[] => [
  act('sophie', { type: 'offerRecording' }, 45),
  ...names.flatMap((name) => [enter(name, 46), answer(name, 'voice', 47)]),
]
/** People of an interview at a distance are asked whether it may be recorded; they pause, resume and withdraw. */
export const recordedHistory = fc.oneof(
  recordedFrom(['briefing', 'running', 'halted', 'selfAssessment'], [], 'video'),
  recordedFrom(['briefing', 'running', 'halted'], agreedBy('lea', 'karim'), 'video'),
  recordedFrom(['briefing', 'running', 'halted'], agreedBy('lea', 'karim'), 'audio'),
)
/** The same in a room, where one device hears everyone and every seat is asked. */
export const recordedRoomHistory = fc.oneof(
  recordedFrom(['briefing', 'running', 'halted', 'selfAssessment'], [], 'room'),
  recordedFrom(['briefing', 'running', 'halted'], agreedBy('lea', 'karim', 'sophie'), 'room'),
)
const takeMove = moveOf(takeKind, 8_000)
/** An open debrief in which takes are proposed, played, kept and thrown away; in most of them one runs from the beginning. */
export const takeHistory = fc.oneof(
  { weight: 3, arbitrary: historiesOf(['shared', 'blind'], ['atOnce'], ['debrief'], takeMove, begunTake) },
  { weight: 1, arbitrary: historiesOf(['shared', 'blind'], ['atOnce', 'byTurn'], ['debrief'], takeMove) },
)
/** A take in a debrief of which one view is open when it begins, and others open or do not. */
export const byTurnTakeHistory = historiesOf(
  ['shared', 'blind'],
  ['byTurn'],
  ['debrief'],
  takeMove,
  begunByTurn,
)
