import type { MessagePath } from './message-path'

/** What waits for a decision in a cohort: on its overview and on Today. */
const decisions = [
  ...(['cohort.decisions', 'cohort.pending', 'cohort.cancel', 'year.decisions'] as const),
  ...([
    'planning.edit',
    'planning.doubles',
    'planning.reinstate',
    'erasure.decision',
    'cohort.shareOut',
  ] as const),
] as const

/** A line of a cohort's journal, with what was exported or changed. */
const journalLine = [
  ...(['cohort.journal', 'records.journal', 'records.kind', 'records.change', 'records.setting'] as const),
  ...(['records.phaseMinutes', 'records.value', 'records.nothing'] as const),
] as const

/**
 * Messages that each part sends to the browser, beyond its layouts': only what client components use. `<Messages
 * of="…">` sends a section. tests/i18n/sections.test.ts refuses missing, repeated and unused messages.
 */
export const sections = {
  everywhere: ['common', 'errors'],
  entry: ['entry'],
  shell: ['palette', 'records.archive'],
  today: [
    ...(['today', 'absence', 'agreed.newTab', 'outbox.kind', 'preferences.calendar'] as const),
    ...(['capture.left', 'capture.length'] as const),
    ...(['retention.kind', 'retention.today', 'availability.sheet', 'stimuli.waiting'] as const),
    'lending.waiting',
    ...decisions,
  ],
  sessions: ['absence', 'today.sessions', 'today.row', 'today.empty', 'agreed.newTab'],
  progress: ['progress', 'rehearsal.link'],
  account: ['account', 'records.places'],
  preferences: ['preferences', 'gridChoice.keys', 'rehearsal.link'],
  myData: [
    ...(['kept', 'erasure.mine', 'consents.mine', 'consents.scope', 'consents.who'] as const),
    ...(['consents.said', 'consents.teachingEach', 'consents.describedAs'] as const),
    ...(['capture.left', 'capture.length'] as const),
  ],
  myRecordings: ['myRecordings', 'kept.size'],
  administration: [
    'administration',
    'cohort.shareOut',
    'erasure.administration',
    'erasure.decision',
    'records.demo',
    'state',
  ],
  newCohort: ['cohort.new', 'gridChoice'],
  cohort: [
    ...(['absence', 'cohort.overview', 'cohort.summary', 'cohort.practice', 'cohort.find'] as const),
    ...(['year.latest', 'year.summary', 'year.matrix', 'year.group', 'year.empty'] as const),
    ...(['rounds.prepare', 'settings.title', 'today.row', 'agreed.newTab'] as const),
    ...decisions,
  ],
  members: [
    'cohort.members',
    'cohort.shareOut',
    'cohort.pending',
    'cohort.invite',
    'cohort.links',
    ...journalLine,
  ],
  journal: journalLine,
  exports: ['records.exports', 'records.kind'],
  outbox: ['outbox'],
  settings: ['settings', 'gridChoice', 'cohort.schedule', 'retention', 'recordingConsent.rows'],
  rounds: [
    ...(['rounds', 'roundChange', 'roundAbsence', 'planning.doubles'] as const),
    ...(['availability.ask', 'availability.change', 'availability.list', 'availability.table'] as const),
  ],
  hours: ['availability.sheet', 'availability.link'],
  stimuli: [
    'stimuli.title',
    'stimuli.quoted',
    'stimuli.persona',
    'stimuli.lead',
    'stimuli.own',
    'stimuli.list',
    'stimuli.library',
    'stimuli.drafts',
    'stimuli.set',
    'stimuli.class',
    'stimuli.file',
    'stimuli.lent',
    'stimuli.lentDial',
  ],
  writeMoment: ['stimuli.write', 'library.saved'],
  lend: [
    ...(['lending', 'stimuli.quoted', 'stimuli.persona', 'stimuli.write', 'stimuli.lentDial'] as const),
    'stimuli.sound',
  ],
  question: [
    ...(['stimuli.title', 'stimuli.quoted', 'stimuli.persona', 'stimuli.moment', 'stimuli.answer'] as const),
    ...(['stimuli.class', 'stimuli.screen', 'stimuli.alone', 'stimuli.code'] as const),
    'stimuli.lent',
    'stimuli.lentDial',
    'stimuli.sound',
  ],
  planner: ['planning', 'cohort.schedule', 'cohort.find', 'rounds.reason', 'year.proposal'],
  situations: [
    ...(['situations', 'situationEditor', 'library', 'exchange', 'remarks', 'brief', 'lacks'] as const),
    ...(['cohort.schedule', 'planning.picker'] as const),
  ],
  grids: ['grids', 'library.namesake', 'exchange'],
  /** The editor of a grid shows the screens of an interview. */
  gridEditor: [
    ...(['console.cue', 'console.frame', 'console.tallied', 'console.mark', 'console.valence'] as const),
    ...(['console.grid', 'console.paired', 'reflection', 'room', 'supervision.blind'] as const),
    ...(['timeline.valence', 'timeline.markWithValence', 'timeline.direction', 'library.coming'] as const),
  ],
  /** For all seats and stages: an interview goes from one to the next without asking the server for a page. */
  room: [
    ...([
      'room',
      'absence',
      'agreed',
      'brief',
      'briefing',
      'rehearsal',
      'brought',
      'consents',
      'recordingConsent',
      'lacks',
      'remarks',
    ] as const),
    ...(['talk.lane', 'talk.figures', 'talk.legend', 'capture.upload', 'capture.length'] as const),
    ...(['capture.room', 'capture.level', 'capture.say', 'capture.missing', 'capture.note'] as const),
    ...(['console', 'supervision', 'timeline', 'reflection', 'recall', 'heard'] as const),
    ...(['debrief', 'findings', 'agreement', 'thread', 'takes', 'paper.menu', 'paper.access'] as const),
    ...(['preferences.key', 'preferences.keys', 'preferences.command', 'preferences.course'] as const),
    ...([
      'preferences.cueAtOnce',
      'preferences.sound',
      'preferences.markSound',
      'preferences.vibration',
    ] as const),
    ...(['preferences.offset', 'retention.erased', 'retention.kind', 'retention.length'] as const),
  ],
  /** Beside those of the room, where people meet by sound or picture. */
  meeting: [...(['meeting', 'talk.own', 'capture.sign'] as const), 'capture.own'],
  recorder: ['recorder', 'capture.level', 'capture.length'],
  rehearsal: [
    ...(['rehearsal', 'console.frame', 'console.mark', 'console.valence', 'console.grid'] as const),
    ...(['console.paired', 'console.tallied', 'supervision.blind'] as const),
  ],
  print: ['room.left'],
  wall: ['wall', 'agreed.newTab'],
} as const satisfies Readonly<Record<string, readonly MessagePath[]>>
export type Section = keyof typeof sections
