import { type LetterAbout, signsIn } from './letter'

/** Where a letter stands: to be sent, sent, given up for a person to look at, or left because it is no longer waited for. */
export const letterStates = ['queued', 'sent', 'dead', 'dropped'] as const
export type LetterState = (typeof letterStates)[number]

/** Why a letter did not leave. Codes, since what servers answer holds addresses. */
export const letterFaults = [
  /** No answer, or cut off in the middle. */
  'unreachable',
  /** The server asks to come back later (4xx). */
  'deferred',
  /** The server takes nothing for this address (5xx). */
  'refused',
  /** The server wants another name or password than ours. */
  'credentials',
  /** The server offers no encryption, and it is asked for. */
  'noTls',
  /** Its moment has passed. */
  'tooLate',
  /** What it is about, or its reader, is gone. */
  'gone',
  /** Its reader does without. */
  'unwanted',
  'internal',
] as const
export type LetterFault = (typeof letterFaults)[number]

/** With the waits of domain/jobs: given up after some fifteen hours. */
export const mostAttempts = 22
const DAY_MS = 86_400_000

/** What becomes of a letter that did not leave at its `attempts`th attempt; `queued`: it is tried again. */
export function afterFault(fault: LetterFault, attempts: number): Exclude<LetterState, 'sent'> {
  switch (fault) {
    case 'unwanted':
    case 'gone':
      return 'dropped'
    case 'refused':
    case 'tooLate':
      return 'dead'
    case 'unreachable':
    case 'deferred':
    case 'credentials':
    case 'noTls':
    case 'internal':
      return attempts >= mostAttempts ? 'dead' : 'queued'
    default:
      return fault satisfies never
  }
}

/** Until when a letter is worth sending, epoch ms. A session's own hour, which may move, is looked at when it leaves. */
export function usefulUntil(about: LetterAbout, writtenAt: number): number {
  switch (about.kind) {
    case 'invitation':
    case 'magicLink':
    case 'passwordReset':
    case 'addressChange':
      return about.expiresAt
    case 'tomorrow':
      return about.scheduledFor
    case 'commitmentDue':
    case 'selfAssessmentOwed':
      return writtenAt + 3 * DAY_MS
    case 'commitmentLate':
    case 'sessionPlanned':
    case 'sessionMoved':
    case 'sessionCancelled':
    case 'cancellationUndone':
    case 'seatsChanged':
    case 'absenceSaid':
    case 'roundPublished':
    case 'availabilityAsked':
    case 'availabilityReminder':
    case 'questionReminder':
    case 'roundChanged':
    case 'addressChanged':
    case 'personasEnded':
    case 'erasureAsked':
      return writtenAt + 7 * DAY_MS
    case 'erasureComing':
      // Until the month is over it still says what goes.
      return Date.parse(`${about.month}-28T00:00:00Z`)
    default:
      return about satisfies never
  }
}

/** Whether the coordinator may have it sent again: what signs a reader in is asked for anew by that reader. */
export function maySendAgain(
  state: LetterState,
  about: LetterAbout,
  writtenAt: number,
  now: number,
): boolean {
  return state === 'dead' && !signsIn(about.kind) && now < usefulUntil(about, writtenAt)
}
