/** What stands before each row of a table about one interview. */
const ofInterview = ['interviewId', 'date', 'persona'] as const

/**
 * The tables of an archive, one CSV file each, with their columns in order. Rows of tables that tell of interviews are in the JSON
 * file too, under the interview.
 */
export const archiveTables = {
  interviews: [
    ...(['interviewId', 'cohort', 'date', 'time', 'status', 'seat', 'persona'] as const),
    ...(['advisor', 'beneficiary', 'supervisors', 'observers', 'focus', 'minutes'] as const),
  ],
  phases: [...ofInterview, 'author', 'phase', 'from', 'to', 'isReturn'],
  marks: [...ofInterview, 'at', 'family', 'code', 'direction', 'note', 'author', 'isCorrected'],
  cues: [...ofInterview, 'at', 'words', 'author', 'seenAfterSeconds'],
  keptCues: [...ofInterview, 'at', 'words', 'author'],
  dial: [...ofInterview, 'at', 'value'],
  comparisons: [...ofInterview, 'author', 'firstMoment', 'secondMoment', 'moreUnderstood'],
  redrawnDial: [...ofInterview, 'author', 'at', 'value'],
  talk: [...ofInterview, 'author', 'from', 'to'],
  answers: [...ofInterview, 'author', 'question', 'answer'],
  comments: [...ofInterview, 'at', 'kind', 'words', 'author', 'writtenAt'],
  commitments: [...ofInterview, 'what', 'due', 'how', 'outcome', 'words', 'take'],
  takes: [
    ...ofInterview,
    'take',
    'at',
    'line',
    'lasted',
    'questions',
    'dialFrom',
    'dialTo',
    'silentSeconds',
    'advisorPercent',
  ],
  takeMarks: [...ofInterview, 'take', 'at', 'afterZero', 'family', 'code', 'direction', 'note', 'author'],
  takeDial: [...ofInterview, 'take', 'at', 'afterZero', 'value'],
  consents: [...ofInterview, 'author', 'scope', 'isGiven', 'writtenAt'],
  drafts: ['date', 'time', 'draft', 'title', 'place', 'words'],
  openings: ['date', 'time', 'persona', 'who', 'opened', 'capacity'],
  memberships: ['cohort', 'role', 'joinedAt', 'endedAt'],
  letters: ['date', 'time', 'letter', 'state'],
  journal: ['date', 'time', 'cohort', 'act'],
  reasons: ['interviewId', 'date', 'time', 'cohort', 'type', 'words'],
  recordingLedger: [
    'interviewId',
    'date',
    'time',
    'persona',
    'seat',
    'during',
    'media',
    'agreedText',
    'agreement',
  ],
} as const

export type ArchiveTable = keyof typeof archiveTables
/** A column of a table; what it is headed is `archive.heading`. */
export type ArchiveColumn = (typeof archiveTables)[ArchiveTable][number]

/** The fields of the JSON file, by the object they are in: `interviews.marks` are the objects in `marks` of an interview. */
export const archiveObjects = {
  root: [
    ...(['format', 'version', 'madeAt', 'language', 'person', 'signIns', 'preferences'] as const),
    ...(['memberships', 'openings', 'letters', 'journal', 'signInPlaces', 'erasureRequest'] as const),
    ...(['reasons', 'recordingLedger', 'organisationActs', 'rounds', 'roundActs', 'doublePlaces'] as const),
    ...(['roundChanges', 'knowledge'] as const),
    'suspension',
    ...(['availability', 'availabilityHours', 'neverHours'] as const),
    ...(['stimulusQuestions', 'stimulusAnswers', 'lentMoments'] as const),
    ...(['drafts', 'interviews'] as const),
  ],
  person: ['personId', 'name', 'address', 'form'],
  signIns: ['browser', 'since'],
  memberships: archiveTables.memberships,
  openings: ['interviewId', 'openedAt', ...archiveTables.openings],
  letters: archiveTables.letters,
  journal: archiveTables.journal,
  reasons: archiveTables.reasons,
  recordingLedger: archiveTables.recordingLedger,
  signInPlaces: ['browser', 'since'],
  erasureRequest: ['askedAt', 'dueAt'],
  suspension: ['askedAt', 'since'],
  organisationActs: ['actKey', 'isYours', 'doneAt'],
  rounds: ['roundId', 'cohort', 'title', 'createdAt', 'publishedAt'],
  roundActs: ['roundId', 'version', 'payload', 'doneAt'],
  roundChanges: ['roundId', 'changeKind', 'payload', 'doneAt', 'takenAt'],
  doublePlaces: ['interviewId', 'otherId', 'personId', 'reason', 'doneAt'],
  availability: ['requestId', 'cohort', 'title', 'isYours', 'answeredAt', 'proposed'],
  availabilityHours: ['requestId', 'startsAt', 'isAway'],
  neverHours: ['cohort', 'weekday', 'time', 'until'],
  stimulusQuestions: ['questionId', 'cohort', 'momentKey', 'mode', 'openedAt', 'closesAt'],
  stimulusAnswers: [
    'questionId',
    'cohort',
    'momentKey',
    'mode',
    'words',
    'answeredAt',
    'stayed',
    'leftTo',
    'sealedAt',
  ],
  lentMoments: [
    ...(['momentKey', 'interviewId', 'cohort', 'isProposer', 'proposedAt', 'until', 'standing'] as const),
    ...(['ownYes', 'lendsDial', 'lentSound', 'ownSound', 'isSoundLent', 'words', 'loanEndedAt'] as const),
  ],
  knowledge: ['situationKey', 'knowledge'],
  interviews: [
    ...(['interviewId', 'cohort', 'scheduledFor', 'status', 'seat', 'isHeld', 'persona', 'focus'] as const),
    ...([
      'minutes',
      'situation',
      'grid',
      'people',
      'phases',
      'marks',
      'cues',
      'keptCues',
      'dial',
      'comparisons',
      'redrawnDial',
      'talk',
    ] as const),
    ...(['answers', 'comments', 'commitments', 'takes', 'takeMarks', 'takeDial'] as const),
    ...(['consents', 'draft', 'remarks', 'passages', 'toReread', 'absence', 'facts'] as const),
  ],
  drafts: ['draftKind', 'draftOf', 'title', 'place', 'savedAt', 'content'],
  situation: ['key', 'version', 'referral', 'privateBrief', 'reveals', 'trap'],
  grid: ['key', 'version', 'title'],
  people: ['personId', 'name', 'seat'],
  phases: ['author', 'phaseKey', 'phase', 'fromMs', 'toMs', 'from', 'to', 'isReturn'],
  marks: [
    ...(['id', 'atMs', 'at', 'codeKey', 'family', 'code', 'valence', 'direction'] as const),
    ...(['note', 'author', 'isCorrected'] as const),
  ],
  cues: ['atMs', 'at', 'words', 'author', 'seenAfterSeconds'],
  keptCues: ['atMs', 'at', 'words', 'author'],
  dial: ['atMs', 'at', 'value'],
  comparisons: ['author', 'firstMs', 'secondMs', 'firstMoment', 'secondMoment', 'moreUnderstood'],
  redrawnDial: ['author', 'atMs', 'at', 'value'],
  talk: ['author', 'fromMs', 'toMs', 'from', 'to'],
  answers: ['author', 'questionKey', 'question', 'answer'],
  comments: ['id', 'atMs', 'at', 'kind', 'words', 'author', 'writtenAt'],
  commitments: ['id', 'what', 'due', 'how', 'outcome', 'words', 'take'],
  takes: [
    'id',
    'take',
    'atMs',
    'at',
    'line',
    'lasted',
    'questions',
    'dialFrom',
    'dialTo',
    'silentSeconds',
    'advisorPercent',
  ],
  takeMarks: ['id', 'take', 'atMs', 'at', 'afterZero', 'family', 'code', 'direction', 'note', 'author'],
  takeDial: ['id', 'take', 'atMs', 'at', 'afterZero', 'value'],
  consents: ['author', 'scopeKey', 'scope', 'isGiven', 'writtenAt'],
  remarks: ['briefRemark', 'unearnedReveals', 'words', 'writtenAt'],
  passages: ['id', 'name', 'fromMs', 'toMs', 'from', 'to', 'writtenAt'],
  toReread: ['passageId', 'fromMs', 'toMs', 'from', 'to', 'writtenAt'],
  absence: ['saidFor', 'reason', 'writtenAt'],
  facts: ['seq', 'id', 'type', 'actorId', 'seat', 'factAt', 'recordedAt', 'payload'],
} as const

export type ArchiveObject = keyof typeof archiveObjects
export type ArchiveField =
  | (typeof archiveTables)[ArchiveTable][number]
  | (typeof archiveObjects)[ArchiveObject][number]

export type Value = string | number | boolean | null
/** One row of a table, and one object of the JSON file: the fields of either are among these. */
export type ArchiveRow = Readonly<Partial<Record<ArchiveField, Value>>>
