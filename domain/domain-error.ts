/**
 * Every refusal the product can pronounce. One code → one tRPC code (server/entry/trpc/error-map.ts) → one message per locale
 * (i18n/messages/<locale>/errors.json).
 */
export const domainErrorCodes = [
  'notFound',
  'signedOut',
  'noLongerMember',
  'noLongerSeated',
  'consentMissing',
  'cohortArchived',
  'interviewGoesOn',
  'periodTooLong',
  'tooFewPeople',
  'nothingToTake',
  'seatMayNot',
  'roleMayNot',
  'onlyAdministratorMay',
  'mayNotCreateCohorts',
  'personaMayNotAdminister',
  'lastAdministrator',
  'personaKeepsAccount',
  'demonstrationApart',
  'wrongPassword',
  'passwordLength',
  'passwordCommon',
  'passwordPersonal',
  'signInAgain',
  'passwordFirst',
  'addressTaken',
  'linkDead',
  'lastCoordinator',
  'memberChanged',
  'invitationGone',
  'tooLateToReturn',
  'wrongMoment',
  'notEveryoneReady',
  'onlySupervisorResumes',
  'tooLateToReopen',
  'onlyLeadMay',
  'interviewPaused',
  'unknownPhase',
  'unknownFamily',
  'unknownCode',
  'unknownFrameItem',
  'unknownReveal',
  'unknownMark',
  'unknownCue',
  'cueSeen',
  'cueGone',
  'cueWithdrawn',
  'unknownCommitment',
  'unknownWords',
  'unknownTurn',
  'notYourWords',
  'notABreach',
  'erasedByNow',
  'invalidValence',
  'otherTrack',
  'nothingToUndo',
  'cueTooLong',
  'answersIncomplete',
  'alreadyLocked',
  'notLockedYet',
  'notBlind',
  'codingFinished',
  'codingsNotFinished',
  'notUnsealedYet',
  'commitmentMissing',
  'commitmentInPast',
  'seatTaken',
  'seatsIncomplete',
  'notAMember',
  'roleCannotSit',
  'cannotCome',
  'linkRevoked',
  'linkUsedUp',
  'alreadyMember',
  'briefAlreadyKnown',
  'observesElsewhere',
  'advisesAlready',
  'advisesElsewhere',
  'changedMeanwhile',
  'stillSupervised',
  'erasureAsked',
  'erasureNotAsked',
  'erasureFileUnusable',
  'ownErasure',
  'nameDiffers',
  'interviewRunning',
  'boardChanged',
  'sessionLocked',
  'roundNotReady',
  'roundPublished',
  'placeTaken',
  'itemReadOnly',
  'briefShut',
  'draftIncomplete',
  'draftChanged',
  'unknownField',
  'itemArchived',
  'fileFaulty',
  'fileUnread',
  'tooManyCommands',
  'queueFull',
  'documentTooLarge',
  'documentFailed',
  'unavailable',
  'storageUnavailable',
  'storageFull',
] as const

/** What had been open to the person, and is no more: they were a member, or had a seat. */
export const endedCodes = [
  'noLongerMember',
  'noLongerSeated',
  'consentMissing',
] as const satisfies readonly DomainErrorCode[]

export type DomainErrorCode = (typeof domainErrorCodes)[number]

/**
 * A refusal by a rule of the domain. Carries a code, never personal data; the shell translates it. `aboutId`: which of the people
 * named in the request it is about, by the id that the request gave.
 */
export class DomainError extends Error {
  readonly code: DomainErrorCode
  readonly aboutId: string | null
  constructor(code: DomainErrorCode, aboutId: string | null = null) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.aboutId = aboutId
  }
}
