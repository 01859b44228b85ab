import type { Command, CommandType } from '@/domain/live-session/command'
import type { EventType } from '@/domain/live-session/event'
import { idOf, type Name, second } from '../people'
import { answersOfAdvisor, answersOfBeneficiary, commitment, type StageName } from '../stages'

export const columns: readonly StageName[] = [
  ...(['unscheduled', 'scheduled', 'briefing', 'running', 'paused', 'halted'] as const),
  ...(['selfAssessment', 'debrief', 'closed', 'cancelled'] as const),
]
export const outcomes = {
  '+': 'accepted',
  '.': 'nothing',
  '-': 'wrongMoment',
  x: 'seatMayNot',
  S: 'onlySupervisorResumes',
  B: 'notBlind',
  G: 'cueGone',
  U: 'unknownCue',
  M: 'unknownMoments',
  L: 'notLockedYet',
  T: 'unknownTake',
  P: 'interviewPaused',
} as const

export const asked = ['lea', 'karim', 'sophie', 'nadia', 'claire', 'bruno'] as const satisfies readonly Name[]
export type Asked = (typeof asked)[number]
/** Ids that person may speak of: a mark, an undone mark, words of their own. */
type Targets = { mark: string; undone: string; words: string }
export type Row = {
  command: Command | ((targets: Targets) => Command)
  yields: readonly EventType[]
  /** Outcome in each of the columns, by person; a person who is not named may not. */
  may: Partial<Record<Asked, string>>
  /** The same for an act of before the end that arrives long after it, where that differs. */
  mayLate?: Partial<Record<Asked, string>>
}

//                  unsch sched brief | run paused halted | self debrief closed cancelled
const whileScheduled = '-  +  +    -  -  -    -  -  -  -'
const inInterview = '   -  -  -    +  +  +    -  -  -  -'
const whileRunning = '  -  -  -    +  P  P    -  -  -  -'
const seenInTime = '    -  -  -    +  +  +    +  +  -  -'
const untilClosed = '   -  -  -    +  +  +    +  +  -  -'
const inDebrief = '     -  -  -    -  -  -    -  +  -  -'
const never = '         -  -  -    -  -  -    -  -  -  -'
const noTake = '        -  -  -    -  -  -    -  T  -  -'
const playersResumeNothing = 'S S S S S S S S S S'
const fromDebrief = '   -  -  -    -  -  -    -  +  +  -'
const inSelfAssess = '  -  -  -    -  -  -    +  -  -  -'
const answeredByTheEnd = '-  -  -   +  +  +    .  .  .  -'
const wheneverAgreed = '-  +  +    +  +  +    +  +  +  -'
const noCall = '        -  -  -    .  .  .    -  -  -  -'
const noCallLate = '    -  -  -    .  .  .    .  .  .  -'
export const nobody = '        x  x  x    x  x  x    x  x  x  x'

/** Who may ask what, and when: a command without a row does not compile. */
export const rules: Record<CommandType, Row> = {
  cancel: {
    command: { type: 'cancel', reason: null },
    yields: ['cancelled'],
    may: {
      sophie: '-  +  +    -  -  -    -  -  -  .',
      claire: '-  +  +    -  -  -    -  -  -  .',
    },
  },
  openBriefing: {
    command: { type: 'openBriefing' },
    yields: ['briefingOpened'],
    may: {
      lea: '   -  +  .    -  -  -    -  -  -  -',
      karim: ' -  +  .    -  -  -    -  -  -  -',
      sophie: '-  +  .    -  -  -    -  -  -  -',
      nadia: ' -  +  .    -  -  -    -  -  -  -',
    },
  },
  setBriefingBack: {
    command: { type: 'setBriefingBack' },
    yields: ['briefingSetBack'],
    may: {
      // It was Léa who opened it.
      lea: '   x  x  +    -  -  -    -  -  -  -',
      sophie: '-  .  +    -  -  -    -  -  -  -',
      claire: '-  .  +    -  -  -    -  -  -  -',
    },
  },
  chooseFocus: {
    command: { type: 'chooseFocus', codeKey: 'empathy' },
    yields: ['focusChosen'],
    may: { lea: whileScheduled },
  },
  declareReadiness: {
    command: { type: 'declareReadiness', ready: true },
    yields: ['readinessDeclared'],
    may: {
      lea: '   -  -  .    -  -  -    -  -  -  -',
      karim: ' -  -  .    -  -  -    -  -  -  -',
      sophie: '-  -  +    -  -  -    -  -  -  -',
      nadia: ' -  -  +    -  -  -    -  -  -  -',
    },
  },
  startInterview: {
    command: { type: 'startInterview', anyway: false },
    yields: ['interviewStarted'],
    may: { sophie: '-  -  +    .  .  .    -  -  -  -' },
  },
  enterPhase: {
    command: { type: 'enterPhase', phase: 'exploration' },
    yields: ['phaseEntered'],
    may: { sophie: inInterview },
    mayLate: { sophie: seenInTime },
  },
  pauseInterview: {
    command: { type: 'pauseInterview' },
    yields: ['interviewPaused'],
    may: {
      lea: '   -  -  -    +  .  .    -  -  -  -',
      karim: ' -  -  -    +  .  .    -  -  -  -',
      sophie: '-  -  -    +  .  .    -  -  -  -',
    },
  },
  haltInterview: {
    command: { type: 'haltInterview' },
    yields: ['interviewHalted'],
    may: {
      lea: '   -  -  -    +  +  .    -  -  -  -',
      karim: ' -  -  -    +  +  .    -  -  -  -',
      sophie: '-  -  -    +  +  .    -  -  -  -',
    },
  },
  resumeInterview: {
    command: { type: 'resumeInterview' },
    yields: ['interviewResumed'],
    may: {
      lea: '   -  -  -    .  +  S    -  -  -  -',
      karim: ' -  -  -    .  +  S    -  -  -  -',
      sophie: '-  -  -    .  +  +    -  -  -  -',
    },
  },
  endInterview: {
    command: { type: 'endInterview' },
    yields: ['interviewEnded'],
    may: { sophie: '-  -  -    +  +  +    .  -  -  -' },
  },
  reopenInterview: {
    command: { type: 'reopenInterview' },
    yields: ['interviewReopened'],
    may: { sophie: '-  -  -    .  .  .    +  -  -  -' },
  },
  abandonInterview: {
    command: { type: 'abandonInterview', reason: 'Karim doit partir' },
    yields: ['cancelled'],
    may: { sophie: '-  -  -    +  +  +    -  -  -  .' },
  },
  mark: {
    command: { type: 'mark', codeKey: 'empathy', valence: 'missed', reactionOffsetMs: 0 },
    yields: ['marked'],
    may: { sophie: inInterview, nadia: inInterview },
    mayLate: { sophie: seenInTime, nadia: seenInTime },
  },
  noteMark: {
    command: ({ mark }) => ({ type: 'noteMark', markId: mark, text: 'Belle reformulation' }),
    yields: ['markNoted'],
    may: { sophie: untilClosed, nadia: untilClosed },
  },
  retimeMark: {
    command: ({ mark }) => ({ type: 'retimeMark', markId: mark, markedAt: 0 }),
    yields: ['markRetimed'],
    may: { sophie: untilClosed, nadia: untilClosed },
  },
  recodeMark: {
    command: ({ mark }) => ({ type: 'recodeMark', markId: mark, codeKey: 'echo', valence: null }),
    yields: ['markRecoded'],
    may: { sophie: untilClosed, nadia: untilClosed },
  },
  deleteMark: {
    command: ({ mark }) => ({ type: 'deleteMark', markId: mark }),
    yields: ['markDeleted'],
    may: { sophie: untilClosed, nadia: untilClosed },
  },
  tickFrame: {
    command: { type: 'tickFrame', item: 'adhesion' },
    yields: ['frameTicked'],
    may: { sophie: inInterview },
    mayLate: { sophie: seenInTime },
  },
  untickFrame: {
    command: { type: 'untickFrame', item: 'duration' },
    yields: ['frameUnticked'],
    may: { sophie: inInterview },
    mayLate: { sophie: seenInTime },
  },
  undo: {
    command: ({ mark }) => ({ type: 'undo', eventId: mark }),
    yields: ['undone'],
    may: { sophie: untilClosed, nadia: untilClosed },
  },
  redo: {
    command: ({ undone }) => ({ type: 'redo', eventId: undone }),
    yields: ['redone'],
    may: { sophie: untilClosed, nadia: untilClosed },
  },
  giveReveal: {
    command: { type: 'giveReveal', revealId: 'separation' },
    yields: ['revealGiven'],
    may: { karim: inInterview },
    mayLate: { karim: seenInTime },
  },
  takeBackReveal: {
    command: { type: 'takeBackReveal', revealId: 'burnout' },
    yields: ['revealTakenBack'],
    may: { karim: inInterview },
    mayLate: { karim: seenInTime },
  },
  sendCue: {
    command: { type: 'sendCue', text: 'reformule' },
    yields: ['cueSent'],
    may: { sophie: whileRunning },
  },
  sendIconCue: {
    command: { type: 'sendIconCue', icon: 'silence' },
    yields: ['iconCueSent'],
    may: { sophie: whileRunning },
  },
  // The one cue of these stages has long left the advisor's screen.
  withdrawCue: {
    command: { type: 'withdrawCue', cueId: idOf('cue') },
    yields: ['cueWithdrawn'],
    may: { sophie: '-  -  -    G  G  G    -  -  -  -' },
  },
  keepCue: {
    command: { type: 'keepCue', text: 'son ressenti' },
    yields: ['cueKept'],
    may: { sophie: inInterview },
    mayLate: { sophie: seenInTime },
  },
  keepIconCue: {
    command: { type: 'keepIconCue', icon: 'silence' },
    yields: ['cueKept'],
    may: { sophie: inInterview },
    mayLate: { sophie: seenInTime },
  },
  // No cue was kept in these stages.
  dropKeptCue: {
    command: { type: 'dropKeptCue', cueId: idOf('cue') },
    yields: ['keptCueDropped'],
    may: { sophie: '-  -  -    U  U  U    U  U  -  -' },
  },
  proposeTake: {
    command: { type: 'proposeTake', fromMs: 5_000, markId: idOf('mark'), line: null, lengthMs: 90_000 },
    yields: ['takeProposed'],
    may: { lea: inDebrief, karim: inDebrief, sophie: inDebrief },
  },
  // No take was proposed in these stages.
  agreeToTake: {
    command: { type: 'agreeToTake', takeId: idOf('take') },
    yields: ['takeAgreed'],
    may: { lea: noTake, karim: noTake },
  },
  dropTake: {
    command: { type: 'dropTake', takeId: idOf('take') },
    yields: ['takeDropped'],
    may: { lea: noTake, karim: noTake, sophie: noTake },
  },
  beginTake: {
    command: { type: 'beginTake', takeId: idOf('take') },
    yields: ['takeBegun'],
    may: { karim: noTake, sophie: noTake },
  },
  haltTake: {
    command: { type: 'haltTake', takeId: idOf('take') },
    yields: ['takeHalted'],
    may: { lea: noTake, karim: noTake },
  },
  resumeTake: {
    command: { type: 'resumeTake', takeId: idOf('take') },
    yields: ['takeResumed'],
    may: { lea: playersResumeNothing, karim: playersResumeNothing, sophie: noTake },
  },
  endTake: {
    command: { type: 'endTake', takeId: idOf('take') },
    yields: ['takeEnded'],
    may: { lea: noTake, karim: noTake, sophie: noTake },
  },
  keepTake: {
    command: { type: 'keepTake', takeId: idOf('take') },
    yields: ['takeKept'],
    may: { lea: noTake, karim: noTake, sophie: noTake },
  },
  discardTake: {
    command: { type: 'discardTake', takeId: idOf('take') },
    yields: ['takeDiscarded'],
    may: { lea: noTake, karim: noTake, sophie: noTake },
  },
  markTake: {
    command: {
      type: 'markTake',
      takeId: idOf('take'),
      codeKey: 'openQuestion',
      valence: null,
      reactionOffsetMs: 0,
    },
    yields: ['takeMarked'],
    may: { sophie: noTake },
  },
  noteTakeMark: {
    command: { type: 'noteTakeMark', takeId: idOf('take'), markId: idOf('mark'), text: 'Jamais été là.' },
    yields: ['takeMarkNoted'],
    may: { sophie: noTake },
  },
  dropTakeMark: {
    command: { type: 'dropTakeMark', takeId: idOf('take'), markId: idOf('mark') },
    yields: ['takeMarkDropped'],
    may: { sophie: noTake },
  },
  moveTakeDial: {
    command: { type: 'moveTakeDial', takeId: idOf('take'), samples: [{ at: 0, value: 60 }] },
    yields: ['takeDialMoved'],
    may: { karim: noTake },
  },
  hearTakeTalk: {
    command: { type: 'hearTakeTalk', takeId: idOf('take'), from: 0, steps: 'kk' },
    yields: ['takeTalkHeard'],
    may: { lea: noTake, karim: noTake },
  },
  nameTake: {
    command: { type: 'nameTake', commitmentId: idOf('step'), takeId: idOf('take') },
    yields: ['takeNamed'],
    may: { lea: noTake },
  },
  // In these stories every interview asks, so that there is nothing left to propose.
  offerRecording: {
    command: { type: 'offerRecording' },
    yields: ['recordingOffered'],
    may: {
      lea: '   -  -  .    .  .  .    -  -  -  -',
      karim: ' -  -  .    .  .  .    -  -  -  -',
      sophie: '-  -  .    .  .  .    -  -  -  -',
    },
  },
  answerRecording: {
    command: { type: 'answerRecording', answer: 'voice' },
    yields: ['recordingAnswered', 'recordingReplied'],
    may: {
      lea: '   -  -  +    +  +  +    -  -  -  -',
      karim: ' -  -  +    +  +  +    -  -  -  -',
    },
  },
  // Nothing was agreed in these stages, so there is nothing to pause, to resume or to withdraw.
  pauseRecording: {
    command: { type: 'pauseRecording' },
    yields: ['recordingPaused'],
    may: { lea: never, karim: never },
  },
  resumeRecording: {
    command: { type: 'resumeRecording' },
    yields: ['recordingResumed'],
    may: {
      lea: '   -  -  -    .  .  .    -  -  -  -',
      karim: ' -  -  -    .  .  .    -  -  -  -',
    },
  },
  withdrawRecording: {
    command: { type: 'withdrawRecording' },
    yields: ['recordingWithdrawn'],
    may: { lea: never, karim: never },
  },
  acknowledgeCue: {
    command: { type: 'acknowledgeCue', cueId: idOf('cue') },
    yields: ['cueAcknowledged'],
    may: { lea: inInterview },
    mayLate: { lea: seenInTime },
  },
  moveDial: {
    command: { type: 'moveDial', samples: [{ at: 0, value: 60 }] },
    yields: ['dialMoved'],
    may: { karim: '-  -  -    +  +  +    +  -  -  -' },
  },
  // Of a time in which the interview ran, at every stage from its start on.
  hearTalk: {
    command: { type: 'hearTalk', from: second(1), steps: 'kk.k' },
    yields: ['talkHeard'],
    may: {
      lea: '   -  -  -    +  +  +    +  -  -  -',
      karim: ' -  -  -    +  +  +    +  -  -  -',
    },
  },
  lockSelfAssessment: {
    command: { type: 'lockSelfAssessment', answers: answersOfAdvisor },
    yields: ['selfAssessmentGiven', 'seatLocked'],
    may: { lea: inSelfAssess },
  },
  lockReturn: {
    command: { type: 'lockReturn', answers: answersOfBeneficiary },
    yields: ['returnGiven', 'seatLocked'],
    may: { karim: inSelfAssess },
  },
  // The dial was never moved in these stages, so there are no moments to compare.
  compareMoments: {
    command: { type: 'compareMoments', firstMs: 10_000, secondMs: 600_000, choice: 'second' },
    yields: ['momentsCompared'],
    may: { karim: '-  -  -    -  -  -    M  -  -  -' },
  },
  // No player has locked their answers in these stages.
  redrawDial: {
    command: {
      type: 'redrawDial',
      points: [
        { atMs: 0, value: 50 },
        { atMs: 600_000, value: 70 },
      ],
    },
    yields: ['dialRedrawn'],
    may: { lea: '  -  -  -    -  -  -    L  -  -  -' },
  },
  // Where supervisors share their marks, as in these stages, there is nothing to finish.
  finishCoding: {
    command: { type: 'finishCoding' },
    yields: ['codingFinished'],
    may: { sophie: 'B  B  B    B  B  B    B  B  B  B' },
  },
  unseal: {
    command: { type: 'unseal', overrideReason: 'Léa a dû partir' },
    yields: ['unsealed'],
    may: { sophie: '-  -  -    -  -  -    +  .  -  -' },
  },
  makeCommitment: {
    command: { type: 'makeCommitment', ...commitment },
    yields: ['commitmentMade'],
    may: { lea: inDebrief },
  },
  withdrawCommitment: {
    command: { type: 'withdrawCommitment', commitmentId: idOf('step') },
    yields: ['commitmentWithdrawn'],
    may: { lea: inDebrief },
  },
  close: {
    command: { type: 'close' },
    yields: ['closed'],
    may: { sophie: '-  -  -    -  -  -    -  +  .  -' },
  },
  closeWithoutCommitment: {
    command: { type: 'closeWithoutCommitment', reason: 'Léa a dû partir' },
    yields: ['closed'],
    may: { sophie: '-  -  -    -  -  -    -  +  .  -' },
  },
  reviewCommitment: {
    command: { type: 'reviewCommitment', commitmentId: idOf('kept2'), outcome: 'partly', text: null },
    yields: ['commitmentReviewed'],
    may: { lea: '-  +  +    -  -  -    -  +  -  -' },
  },
  postComment: {
    command: { type: 'postComment', moment: 10_000, text: 'Ici, oui', replyTo: null },
    yields: ['commentPosted'],
    may: { lea: fromDebrief, karim: fromDebrief, sophie: fromDebrief, nadia: fromDebrief },
  },
  writeRepair: {
    command: { type: 'writeRepair', markId: idOf('breach'), text: 'Je redis les deux options' },
    yields: ['repairWritten'],
    may: { lea: fromDebrief },
  },
  giveTurn: {
    command: { type: 'giveTurn', turn: 'beneficiary' },
    yields: ['turnGiven'],
    may: { sophie: inDebrief },
  },
  openViews: {
    // In the rules' stories the views open at once: there is nothing left to open.
    command: { type: 'openViews', seats: ['advisor'] },
    yields: ['viewsOpened'],
    may: { sophie: '-  -  -    -  -  -    -  .  -  -' },
  },
  enter: {
    command: { type: 'enter' },
    yields: ['entered'],
    may: {
      lea: '   -  -  .    .  .  .    .  .  -  -',
      karim: ' -  -  .    .  .  .    .  .  -  -',
      sophie: '-  -  +    +  +  +    +  +  -  -',
      nadia: ' -  -  +    .  .  .    .  .  -  -',
    },
  },
  callSupervisor: {
    command: { type: 'callSupervisor' },
    yields: ['supervisorCalled'],
    may: { lea: inInterview, karim: inInterview },
    mayLate: { lea: answeredByTheEnd, karim: answeredByTheEnd },
  },
  // No player has called in these stages: there is nothing to end.
  endSupervisorCall: {
    command: { type: 'endSupervisorCall' },
    yields: ['supervisorCallEnded'],
    may: { lea: noCall, karim: noCall, sophie: noCall },
    mayLate: { lea: noCallLate, karim: noCallLate, sophie: noCallLate },
  },
  giveConsent: {
    command: { type: 'giveConsent', scope: 'teaching', wording: 2 },
    yields: ['consentGiven'],
    may: { lea: wheneverAgreed, karim: wheneverAgreed },
  },
  withdrawConsent: {
    command: { type: 'withdrawConsent', scope: 'teaching' },
    yields: ['consentWithdrawn'],
    may: { lea: wheneverAgreed, karim: wheneverAgreed },
  },
  redactWords: {
    command: ({ words }) => ({ type: 'redactWords', eventId: words }),
    yields: ['wordsRedacted'],
    may: { lea: fromDebrief, karim: fromDebrief, sophie: fromDebrief, nadia: fromDebrief },
  },
}
