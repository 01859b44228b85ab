/**
 * What the two players consent to, each for themselves, in one live session: an observer, a supervisor who codes blind beside the one
 * who leads, and that parts of it are used in teaching.
 */
export const consentScopes = ['observer', 'secondSupervisor', 'teaching'] as const
export type ConsentScope = (typeof consentScopes)[number]
/** The consents without which an observer or a second supervisor waits outside. */
export type PresenceScope = Exclude<ConsentScope, 'teaching'>

/**
 * Version of the words a player agreed to. 1: teaching use in general, now asked again. 2: each lent moment on its own.
 */
export const consentWordings = [1, 2] as const
export type ConsentWording = (typeof consentWordings)[number]
/** The words that are shown today. */
export const consentWording: ConsentWording = 2

/** Whether a yes to these words still counts. */
export function stillCounts(scope: ConsentScope, wording: ConsentWording): boolean {
  return scope !== 'teaching' || wording === consentWording
}

/** Under which key a state keeps what a player said. */
export function consentKey(scope: ConsentScope, personId: string): string {
  return `${scope} ${personId}`
}
