import { type TRPCDefaultErrorShape, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import { ZodError } from 'zod'
import { isAway, isDiskFull } from '@/db/error'
import { DomainError, type DomainErrorCode } from '@/domain/domain-error'
import { refusalOf } from '@/domain/refusal-of'

/** What a client branches on: a refusal of the domain, an invalid input, or an internal fault. */
export type Reason = DomainErrorCode | 'invalid' | 'internal'

const codes: Record<DomainErrorCode, TRPC_ERROR_CODE_KEY> = {
  notFound: 'NOT_FOUND',
  signedOut: 'UNAUTHORIZED',
  noLongerMember: 'NOT_FOUND',
  noLongerSeated: 'NOT_FOUND',
  consentMissing: 'FORBIDDEN',
  suspended: 'FORBIDDEN',
  ownSuspension: 'CONFLICT',
  notSuspended: 'CONFLICT',
  cohortArchived: 'CONFLICT',
  interviewGoesOn: 'CONFLICT',
  periodTooLong: 'BAD_REQUEST',
  tooFewPeople: 'CONFLICT',
  nothingToTake: 'CONFLICT',
  marksByPart: 'BAD_REQUEST',
  partNotClosed: 'CONFLICT',
  partPurged: 'CONFLICT',
  seatMayNot: 'FORBIDDEN',
  roleMayNot: 'FORBIDDEN',
  onlyAdministratorMay: 'FORBIDDEN',
  mayNotCreateCohorts: 'FORBIDDEN',
  otherTrack: 'FORBIDDEN',
  notYourWords: 'FORBIDDEN',
  onlySupervisorResumes: 'FORBIDDEN',
  onlyLeadMay: 'FORBIDDEN',
  personaMayNotAdminister: 'CONFLICT',
  lastAdministrator: 'CONFLICT',
  personaKeepsAccount: 'CONFLICT',
  demonstrationApart: 'CONFLICT',
  wrongPassword: 'FORBIDDEN',
  passwordLength: 'BAD_REQUEST',
  passwordCommon: 'BAD_REQUEST',
  passwordPersonal: 'BAD_REQUEST',
  signInAgain: 'FORBIDDEN',
  passwordFirst: 'CONFLICT',
  addressTaken: 'CONFLICT',
  linkDead: 'CONFLICT',
  lastCoordinator: 'CONFLICT',
  memberChanged: 'CONFLICT',
  invitationGone: 'CONFLICT',
  placeTaken: 'CONFLICT',
  itemReadOnly: 'FORBIDDEN',
  briefShut: 'FORBIDDEN',
  draftIncomplete: 'CONFLICT',
  draftChanged: 'CONFLICT',
  unknownField: 'BAD_REQUEST',
  itemArchived: 'CONFLICT',
  tooLateToReturn: 'CONFLICT',
  wrongMoment: 'CONFLICT',
  questionMoment: 'CONFLICT',
  answeredAlready: 'CONFLICT',
  momentUsed: 'CONFLICT',
  momentRewritten: 'CONFLICT',
  teachingNotGiven: 'CONFLICT',
  lentTooLong: 'BAD_REQUEST',
  soundNotThere: 'BAD_REQUEST',
  tooManyMoments: 'CONFLICT',
  tooManyPassages: 'CONFLICT',
  notEveryoneReady: 'CONFLICT',
  interviewPaused: 'CONFLICT',
  nothingToUndo: 'CONFLICT',
  cueSeen: 'CONFLICT',
  cueGone: 'CONFLICT',
  unknownTake: 'CONFLICT',
  takeOpen: 'CONFLICT',
  takeNotAgreed: 'CONFLICT',
  takeNotRunning: 'CONFLICT',
  takeNotOver: 'CONFLICT',
  cueWithdrawn: 'CONFLICT',
  alreadyLocked: 'CONFLICT',
  notLockedYet: 'CONFLICT',
  notUnsealedYet: 'CONFLICT',
  tooLateToReopen: 'CONFLICT',
  hourPassed: 'CONFLICT',
  notBlind: 'CONFLICT',
  codingFinished: 'CONFLICT',
  codingsNotFinished: 'CONFLICT',
  commitmentMissing: 'CONFLICT',
  alreadyMember: 'CONFLICT',
  cannotCome: 'CONFLICT',
  personTaken: 'CONFLICT',
  doublePlace: 'CONFLICT',
  briefAlreadyKnown: 'CONFLICT',
  observesElsewhere: 'CONFLICT',
  momentSeen: 'CONFLICT',
  advisesAlready: 'CONFLICT',
  advisesElsewhere: 'CONFLICT',
  changedMeanwhile: 'CONFLICT',
  stillSupervised: 'CONFLICT',
  erasedByNow: 'CONFLICT',
  erasureAsked: 'CONFLICT',
  erasureNotAsked: 'CONFLICT',
  erasureFileUnusable: 'SERVICE_UNAVAILABLE',
  ownErasure: 'FORBIDDEN',
  nameDiffers: 'BAD_REQUEST',
  interviewRunning: 'CONFLICT',
  boardChanged: 'CONFLICT',
  sessionLocked: 'CONFLICT',
  roundNotReady: 'CONFLICT',
  roundPublished: 'CONFLICT',
  roundBegun: 'CONFLICT',
  changeWaits: 'CONFLICT',
  lettersGone: 'CONFLICT',
  linkRevoked: 'CONFLICT',
  linkUsedUp: 'CONFLICT',
  unknownPhase: 'BAD_REQUEST',
  unknownFamily: 'BAD_REQUEST',
  unknownCode: 'BAD_REQUEST',
  unknownFrameItem: 'BAD_REQUEST',
  unknownReveal: 'BAD_REQUEST',
  unknownMark: 'BAD_REQUEST',
  unknownCue: 'BAD_REQUEST',
  unknownMoments: 'BAD_REQUEST',
  unknownCommitment: 'BAD_REQUEST',
  unknownWords: 'BAD_REQUEST',
  unknownTurn: 'BAD_REQUEST',
  notABreach: 'BAD_REQUEST',
  invalidValence: 'BAD_REQUEST',
  cueTooLong: 'BAD_REQUEST',
  answersIncomplete: 'BAD_REQUEST',
  commitmentInPast: 'BAD_REQUEST',
  seatTaken: 'BAD_REQUEST',
  seatsIncomplete: 'BAD_REQUEST',
  notAMember: 'BAD_REQUEST',
  roleCannotSit: 'BAD_REQUEST',
  fileFaulty: 'BAD_REQUEST',
  fileUnread: 'UNPROCESSABLE_CONTENT',
  tooManyCommands: 'TOO_MANY_REQUESTS',
  queueFull: 'SERVICE_UNAVAILABLE',
  documentTooLarge: 'UNPROCESSABLE_CONTENT',
  documentFailed: 'INTERNAL_SERVER_ERROR',
  notRecorded: 'CONFLICT',
  recorderElsewhere: 'CONFLICT',
  recordingUnavailable: 'SERVICE_UNAVAILABLE',
  unavailable: 'SERVICE_UNAVAILABLE',
  storageUnavailable: 'SERVICE_UNAVAILABLE',
  storageFull: 'SERVICE_UNAVAILABLE',
}

/** The error that tRPC answers with: refusals, and transient faults of the database, get the tRPC code of their reason. */
export function toTRPCError(error: TRPCError): TRPCError {
  const refusal = refusalOf(error.cause)
  if (refusal) return new TRPCError({ code: codes[refusal], message: refusal, cause: error.cause })
  const storage = error.code === 'INTERNAL_SERVER_ERROR' ? storageFault(error.cause) : null
  if (storage === null) return error
  return new TRPCError({ code: codes[storage], message: storage, cause: new DomainError(storage) })
}

function storageFault(cause: unknown): DomainErrorCode | null {
  if (isDiskFull(cause)) return 'storageFull'
  return isAway(cause) ? 'storageUnavailable' : null
}

/** The HTTP status of a refusal, for route handlers outside tRPC. */
export function httpStatusOf(refusal: DomainErrorCode): number {
  return getHTTPStatusCodeFromError(new TRPCError({ code: codes[refusal] }))
}

/** The reason sent to the client. */
export function reasonOf(error: TRPCError): Reason {
  const refusal = refusalOf(error.cause)
  if (refusal) return refusal
  switch (error.code) {
    case 'INTERNAL_SERVER_ERROR':
      return 'internal'
    case 'NOT_FOUND':
      return 'notFound'
    case 'UNAUTHORIZED':
      return 'signedOut'
    default:
      return 'invalid'
  }
}

const sentences = {
  invalid: 'This request is not valid.',
  internal: 'Something went wrong on the server.',
}

type Failure = { error: TRPCError; path: string | undefined; shape: TRPCDefaultErrorShape }

/** Everything a client learns of an error: never an internal message, a stack or a value. */
export function formatError({ error, path, shape }: Failure) {
  const reason = reasonOf(error)
  const message = reason === 'invalid' || reason === 'internal' ? sentences[reason] : reason
  const { httpStatus } = shape.data
  const fields = error.cause instanceof ZodError ? fieldsOf(error.cause) : undefined
  const aboutId = aboutIdOf(error.cause)
  const data = {
    code: error.code,
    httpStatus,
    path,
    reason,
    ...(fields && { fields }),
    ...(aboutId && { aboutId }),
  }
  return { message, code: shape.code, data }
}

/** Which person of the request a refusal is about. */
function aboutIdOf(cause: unknown): string | null {
  const aboutId =
    refusalOf(cause) && cause && typeof cause === 'object' && 'aboutId' in cause && cause.aboutId
  return typeof aboutId === 'string' ? aboutId : null
}

/** The first issue code of each field, by the field's dotted path. */
function fieldsOf({ issues }: ZodError): Record<string, string> {
  return Object.fromEntries(issues.toReversed().map((issue) => [issue.path.join('.'), issue.code]))
}
