import { isPlayer } from '../core/seat'
import type { LiveSessionState } from '../state'
import { type ConsentScope, consentKey, type PresenceScope } from './consent-scope'

/** What a player said last: null before they said anything. */
export type ConsentWord = 'given' | 'withdrawn' | null

type Consenting = Pick<LiveSessionState, 'contract' | 'consents' | 'clock'>

/** What this player said last about one scope. */
export function wordOf(
  { consents }: Pick<Consenting, 'consents'>,
  scope: ConsentScope,
  personId: string,
): ConsentWord {
  return consents.get(consentKey(scope, personId)) ?? null
}

/** What each of the two players said last about one scope. */
function wordsOf(
  state: Pick<Consenting, 'contract' | 'consents'>,
  scope: ConsentScope,
): readonly ConsentWord[] {
  const players = state.contract?.seats.filter(({ seat }) => isPlayer(seat)) ?? []
  return players.map(({ personId }) => wordOf(state, scope, personId))
}

/**
 * Whether both players allow an observer or a second supervisor. One refusal, at any time, suffices. Before an answer,
 * the cohort's setting holds: agreed with the seats or, where it asks first, until the interview begins.
 */
export function permits(state: Consenting, scope: PresenceScope): boolean {
  const asks = state.contract?.settings.asksConsent ?? false
  if (!asks && state.consents.size === 0) return true
  const words = wordsOf(state, scope)
  if (words.includes('withdrawn')) return false
  return !asks || state.clock.startedAt === null || words.every((word) => word === 'given')
}

/** Whether parts of this live session may be used in teaching: both players said so, and neither took it back. */
export function mayUseInTeaching(state: Pick<Consenting, 'contract' | 'consents'>): boolean {
  const words = wordsOf(state, 'teaching')
  return words.length > 0 && words.every((word) => word === 'given')
}
