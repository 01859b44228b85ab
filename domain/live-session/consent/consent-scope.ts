/**
 * What the two players consent to, each for themselves, in one live session: an observer, a supervisor who codes blind beside the one
 * who leads, and that parts of it are used in teaching.
 */
export const consentScopes = ['observer', 'secondSupervisor', 'teaching'] as const
export type ConsentScope = (typeof consentScopes)[number]
/** The consents without which an observer or a second supervisor waits outside. */
export type PresenceScope = Exclude<ConsentScope, 'teaching'>

/** Under which key a state keeps what a player said. */
export function consentKey(scope: ConsentScope, personId: string): string {
  return `${scope} ${personId}`
}
