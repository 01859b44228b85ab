import { isUuid } from '@/server/platform/is-uuid'

/**
 * What a socket was authorised by: a sign-in, a seat for each live session it follows, and a membership for each cohort whose questions it
 * follows. Keys contain no spaces.
 */
export type Authorization =
  | { readonly kind: 'sign-in'; readonly id: string }
  | { readonly kind: 'seat'; readonly liveSessionId: string; readonly personId: string }
  | { readonly kind: 'member'; readonly cohortId: string; readonly personId: string }

export function signInKey(signInId: string): string {
  return `sign-in:${signInId}`
}

export function seatKey(liveSessionId: string, personId: string): string {
  return `seat:${liveSessionId}:${personId}`
}

export function memberKey(cohortId: string, personId: string): string {
  return `member:${cohortId}:${personId}`
}

/** Reads a key back; null when it is none of ours. */
export function parseKey(key: string): Authorization | null {
  const [kind, first = '', ...rest] = key.split(':')
  if (kind === 'sign-in') return { kind, id: first }
  if (kind === 'seat' && isUuid(first)) return { kind, liveSessionId: first, personId: rest.join(':') }
  if (kind === 'member' && isUuid(first)) return { kind, cohortId: first, personId: rest.join(':') }
  return null
}
