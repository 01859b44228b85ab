import {
  type Circumstances,
  type CommandOf,
  type Fact,
  nothing,
  refuse,
  requireKept,
  requireSeat,
  requireSeenInInterview,
  seenAt,
} from '../decide/decision'

/** The beneficiary tells a fact that the advisor earned. One told before the end may arrive after it. */
function giveReveal(given: Circumstances, { revealId }: CommandOf<'giveReveal'>): readonly Fact[] {
  requireKept(given, 'marks')
  requireReveal(given, revealId)
  return given.state.reveals.has(revealId)
    ? nothing
    : [{ type: 'revealGiven', payload: { revealId }, at: seenAt(given) }]
}

function takeBackReveal(given: Circumstances, { revealId }: CommandOf<'takeBackReveal'>): readonly Fact[] {
  requireKept(given, 'marks')
  requireReveal(given, revealId)
  return given.state.reveals.has(revealId)
    ? [{ type: 'revealTakenBack', payload: { revealId }, at: seenAt(given) }]
    : nothing
}

function requireReveal(given: Circumstances, revealId: string): void {
  requireSeat(given, 'beneficiary')
  requireSeenInInterview(given)
  if (!given.revealIds.includes(revealId)) refuse('unknownReveal')
}

export const revealRules = { giveReveal, takeBackReveal }
