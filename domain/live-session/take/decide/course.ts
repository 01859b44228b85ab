import { elapsedAt, lastClockMoment } from '../../core/clock'
import { isPlayer, seats } from '../../core/seat'
import {
  type Circumstances,
  type CommandOf,
  type Fact,
  momentOf,
  nothing,
  refuse,
  requireKept,
  requireSeat,
  requireStage,
} from '../../decide/decision'
import { markEvent } from '../../marking/annotations'
import { trackOf } from '../../marking/tracks'
import { isViewOpen } from '../../views'
import { openTake, type Take, takeEnd, takeStanding } from '../take'

/** A player who proposes a take agrees to it. Of two proposals the first holds. */
function proposeTake(given: Circumstances, wish: CommandOf<'proposeTake'>): readonly Fact[] {
  requireKept(given, 'marks', 'notes', 'dial')
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor')
  requireStage(given, 'debrief')
  const { state } = given
  const { fromMs, markId, line, lengthMs } = wish
  requireOpenMoment(given, wish)
  if (fromMs > elapsedAt(state.clock, given.now)) refuse('wrongMoment')
  if (openTake(state)) refuse('takeOpen')
  return [{ type: 'takeProposed', payload: { fromMs, markId, line, lengthMs } }]
}

/** Guard: the mark lies in an open view; without a mark, some view is open. */
function requireOpenMoment({ state }: Circumstances, { markId }: CommandOf<'proposeTake'>): void {
  if (markId === null) {
    if (!seats.some((seat) => isViewOpen(state, seat))) refuse('wrongMoment')
    return
  }
  const mark = markEvent(state, markId) ?? refuse('unknownMark')
  const view = trackOf(mark, state.contract).startsWith('observer:') ? 'observer' : 'supervisor'
  if (!isViewOpen(state, view)) refuse('unknownMark')
}

/** A player agrees to this take, and to no other. */
function agreeToTake(given: Circumstances, { takeId }: CommandOf<'agreeToTake'>): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary')
  const take = requireTake(given, takeId)
  return take.agreedBy.includes(given.actor.personId)
    ? nothing
    : [{ type: 'takeAgreed', payload: { takeId } }]
}

/** It does not take place. Each player may refuse, and the three may take it back, until the line has been given. */
function dropTake(given: Circumstances, { takeId }: CommandOf<'dropTake'>): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor')
  if (isGone(given, takeId)) return nothing
  const take = requireTake(given, takeId)
  if (take.clock.startedAt !== null) refuse('wrongMoment')
  return [{ type: 'takeDropped', payload: { takeId } }]
}

/** The line has been given again, as the beneficiary or a supervisor says: the zero of the take. */
function beginTake(given: Circumstances, { takeId }: CommandOf<'beginTake'>): readonly Fact[] {
  requireSeat(given, 'beneficiary', 'supervisor')
  const take = requireTake(given, takeId)
  const standing = takeStanding(take, momentOf(given))
  if (standing === 'proposed') refuse('takeNotAgreed')
  return standing === 'agreed'
    ? [{ type: 'takeBegun', payload: { takeId }, at: Math.max(momentOf(given), take.proposedAt) }]
    : nothing
}

/** Hors-jeu. Either player stops the take at once: its clock and all that is noted in it stop. */
function haltTake(given: Circumstances, { takeId }: CommandOf<'haltTake'>): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary')
  const take = requireTake(given, takeId)
  const standing = takeStanding(take, momentOf(given))
  if (standing === 'proposed' || standing === 'agreed') refuse('takeNotRunning')
  return standing === 'running'
    ? [{ type: 'takeHalted', payload: { takeId }, at: nextMoment(given, take) }]
    : nothing
}

function resumeTake(given: Circumstances, { takeId }: CommandOf<'resumeTake'>): readonly Fact[] {
  if (isPlayer(given.actor.seat)) refuse('onlySupervisorResumes')
  requireSeat(given, 'supervisor')
  const take = requireTake(given, takeId)
  return takeStanding(take, momentOf(given)) === 'halted'
    ? [{ type: 'takeResumed', payload: { takeId }, at: nextMoment(given, take) }]
    : nothing
}

/** Stops a take before its length is over, in hors-jeu too. */
function endTake(given: Circumstances, { takeId }: CommandOf<'endTake'>): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor')
  if (isGone(given, takeId)) return nothing
  const take = requireTake(given, takeId)
  const standing = takeStanding(take, momentOf(given))
  if (standing === 'over' || standing === 'kept') return nothing
  if (standing !== 'running' && standing !== 'halted') refuse('takeNotRunning')
  const latest = takeEnd(take) ?? Number.POSITIVE_INFINITY
  return [{ type: 'takeEnded', payload: { takeId }, at: Math.min(nextMoment(given, take), latest) }]
}

/** The moment of the act, not before the clock of the take last changed. */
function nextMoment(given: Circumstances, { clock }: Take): number {
  return Math.max(momentOf(given), lastClockMoment(clock))
}

function keepTake(given: Circumstances, { takeId }: CommandOf<'keepTake'>): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor')
  const take = requireTake(given, takeId)
  const standing = takeStanding(take, given.now)
  if (standing === 'kept') return nothing
  if (standing !== 'over') refuse('takeNotOver')
  return [{ type: 'takeKept', payload: { takeId } }]
}

/** Throws a take away once it has begun. One that was kept is the players' alone to throw away. */
function discardTake(given: Circumstances, { takeId }: CommandOf<'discardTake'>): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor')
  if (isGone(given, takeId)) return nothing
  const take = requireTake(given, takeId)
  if (take.clock.startedAt === null) refuse('takeNotRunning')
  if (take.isKept) requireSeat(given, 'advisor', 'beneficiary')
  return [{ type: 'takeDiscarded', payload: { takeId } }]
}

/** The commitment names a take that was kept, or none. */
function nameTake(given: Circumstances, { commitmentId, takeId }: CommandOf<'nameTake'>): readonly Fact[] {
  requireSeat(given, 'advisor')
  requireStage(given, 'debrief')
  const { commitments, namedTakes } = given.state
  if (!commitments.some(({ id }) => id === commitmentId)) refuse('unknownCommitment')
  if (takeId !== null && !requireTake(given, takeId).isKept) refuse('takeNotOver')
  return (namedTakes.get(commitmentId) ?? null) === takeId
    ? nothing
    : [{ type: 'takeNamed', payload: { commitmentId, takeId } }]
}

/** Guard: the debrief is open and the take is there. */
export function requireTake(given: Circumstances, takeId: string): Take {
  requireStage(given, 'debrief')
  return given.state.takes.get(takeId) ?? refuse('unknownTake')
}

function isGone(given: Circumstances, takeId: string): boolean {
  requireStage(given, 'debrief')
  return given.state.goneTakes.has(takeId)
}

export const takeCourseRules = {
  proposeTake,
  agreeToTake,
  dropTake,
  beginTake,
  haltTake,
  resumeTake,
  endTake,
  keepTake,
  discardTake,
  nameTake,
}
