import {
  type Circumstances,
  type CommandOf,
  type Fact,
  nothing,
  requireSeat,
  requireStage,
} from '../decide/decision'
import { wordOf } from './consent'

/** A player may withdraw each consent at any time. */
function giveConsent(given: Circumstances, { scope, wording }: CommandOf<'giveConsent'>): readonly Fact[] {
  requireConsenting(given)
  return wordOf(given.state, scope, given.actor.personId) === 'given'
    ? nothing
    : [{ type: 'consentGiven', payload: { scope, wording } }]
}

/** A player takes their consent back, or says no before they ever gave it. It holds at once. */
function withdrawConsent(given: Circumstances, { scope }: CommandOf<'withdrawConsent'>): readonly Fact[] {
  requireConsenting(given)
  return wordOf(given.state, scope, given.actor.personId) === 'withdrawn'
    ? nothing
    : [{ type: 'consentWithdrawn', payload: { scope } }]
}

function requireConsenting(given: Circumstances): void {
  requireSeat(given, 'advisor', 'beneficiary')
  requireStage(given, 'scheduled', 'briefing', 'interview', 'selfAssessment', 'debrief', 'closed')
}

export const consentRules = { giveConsent, withdrawConsent }
