import { codeOf } from '@/domain/observation/grid'
import { callsEnded } from '../../call/decide'
import { lastClockMoment } from '../../core/clock'
import { reopenWithinMs } from '../../core/command-limits'
import {
  type Circumstances,
  type CommandOf,
  type Fact,
  momentOf,
  nothing,
  refuse,
  requireKept,
  requireSeat,
  requireSeenInInterview,
  requireStage,
  requireUnfinished,
  type Signature,
  seenAt,
} from '../../decide/decision'
import { isBlind, leadsInterview } from '../../marking/lead'
import { activePhase, phaseKeys } from '../../marking/phases'
import { mainTrack, type Track, trackOf, trackOfSeat } from '../../marking/tracks'
import { awaitedAfter } from '../../recording/decide'

/** Opens the briefing: each seat gets its card. Any seat may, so that no seat waits for another. */
function openBriefing(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor', 'observer')
  if (given.state.stage.status === 'briefing') return nothing
  requireStage(given, 'scheduled')
  return [{ type: 'briefingOpened', payload: {} }]
}

/** Undoes an opening by mistake: for the opener, supervisors and organisers, until the interview starts. */
function setBriefingBack(given: Circumstances): readonly Fact[] {
  const { actor, state } = given
  const opened = state.openedById === actor.personId
  if (actor.seat !== 'supervisor' && !actor.organises && !opened) refuse('seatMayNot')
  if (state.stage.status === 'scheduled') return nothing
  requireStage(given, 'briefing')
  return [{ type: 'briefingSetBack', payload: {} }]
}

/** A seated person opened their page: the log tells who came. A supervisor's coming answers an open call. */
function enter(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor', 'observer')
  requireStage(given, 'briefing', 'interview', 'selfAssessment', 'debrief')
  const isNew = !given.state.entered.has(given.actor.personId)
  const coming: readonly Fact[] = isNew ? [{ type: 'entered', payload: {} }, ...awaitedAfter(given)] : nothing
  return [...coming, ...callsEnded(given)]
}

export function cancel(
  given: Pick<Circumstances, 'actor' | 'state'>,
  { reason }: Pick<CommandOf<'cancel'>, 'reason'>,
): readonly Fact[] {
  if (given.actor.seat !== 'supervisor' && !given.actor.organises) refuse('seatMayNot')
  if (given.state.stage.status === 'cancelled') return nothing
  requireStage(given, 'scheduled', 'briefing')
  return [{ type: 'cancelled', payload: { reason } }]
}

/** Focus contract: the advisor picks one code of the grid to work on. */
function chooseFocus(given: Circumstances, { codeKey }: CommandOf<'chooseFocus'>): readonly Fact[] {
  requireKept(given, 'returns')
  requireSeat(given, 'advisor')
  requireStage(given, 'scheduled', 'briefing')
  if (!codeOf(given.grid, codeKey)) refuse('unknownCode')
  return given.state.focus === codeKey ? nothing : [{ type: 'focusChosen', payload: { codeKey } }]
}

function declareReadiness(given: Circumstances, { ready }: CommandOf<'declareReadiness'>): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor', 'observer')
  requireStage(given, 'briefing')
  return given.state.ready.has(given.actor.personId) === ready
    ? nothing
    : [{ type: 'readinessDeclared', payload: { ready } }]
}

/** Starts the clock and the first phase. Both players must be ready, unless the supervisor goes ahead anyway. */
function startInterview(given: Circumstances, { anyway }: CommandOf<'startInterview'>): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireLead(given)
  if (given.state.stage.status === 'interview') return nothing
  requireStage(given, 'briefing')
  const players =
    given.state.contract?.seats.filter(({ seat }) => seat === 'advisor' || seat === 'beneficiary') ?? []
  if (!anyway && !players.every(({ personId }) => given.state.ready.has(personId))) refuse('notEveryoneReady')
  const first = phaseKeys(given.state)[0]
  if (first === undefined) return refuse('unknownPhase')
  return [{ type: 'interviewStarted', payload: { phase: first }, at: Math.min(momentOf(given), given.now) }]
}

/** Entering an earlier phase is a regression. */
function enterPhase(given: Circumstances, { phase }: CommandOf<'enterPhase'>): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireSeenInInterview(given)
  requireUnfinished(given)
  const order = phaseKeys(given.state)
  if (!order.includes(phase)) refuse('unknownPhase')
  const track = trackOfSeat(given.actor, given.state.contract)
  const active = activePhase(given.state, track)
  if (phase === active) return nothing
  const last = lastPhaseMoment(given, track)
  const isLate = given.state.stage.status !== 'interview'
  // After the end, an older change may not overrule one made with later knowledge.
  if (isLate && seenAt(given) < last) refuse('wrongMoment')
  return [
    {
      type: 'phaseEntered',
      payload: { phase, regression: order.indexOf(phase) < order.indexOf(active ?? phase) },
      at: isLate ? seenAt(given) : Math.max(momentOf(given), last),
    },
  ]
}

function pauseInterview(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'supervisor', 'advisor', 'beneficiary')
  requireLead(given)
  requireStage(given, 'interview')
  return pace(given) === 'running'
    ? [{ type: 'interviewPaused', payload: {}, at: clockMoment(given) }]
    : nothing
}

/** Hors-jeu: a player (or the supervisor) stops everything at once. Never asks, never refused while the interview lasts. */
function haltInterview(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'supervisor', 'advisor', 'beneficiary')
  requireStage(given, 'interview')
  return pace(given) === 'halted'
    ? nothing
    : [{ type: 'interviewHalted', payload: {}, at: clockMoment(given) }]
}

/** After hors-jeu, going on is the supervisor's decision alone. */
function resumeInterview(given: Circumstances): readonly Fact[] {
  const seat = requireSeat(given, 'supervisor', 'advisor', 'beneficiary')
  requireLead(given)
  requireStage(given, 'interview')
  if (pace(given) === 'running') return nothing
  if (pace(given) === 'halted' && seat !== 'supervisor') refuse('onlySupervisorResumes')
  return [{ type: 'interviewResumed', payload: {}, at: clockMoment(given) }]
}

function endInterview(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireLead(given)
  if (given.state.stage.status === 'selfAssessment') return nothing
  requireStage(given, 'interview')
  return [{ type: 'interviewEnded', payload: {}, at: endMoment(given) }]
}

/** Undoes an accidental end. The clock goes on from the moment of acceptance, so the gap counts as no interview. */
function reopenInterview(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireLead(given)
  if (given.state.stage.status === 'interview') return nothing
  requireStage(given, 'selfAssessment')
  if (given.state.locked.size > 0 || given.state.finishedCodings.size > 0) refuse('alreadyLocked')
  const { clock } = given.state
  if (given.now - (clock.endedAt ?? 0) > reopenWithinMs) refuse('tooLateToReopen')
  return [{ type: 'interviewReopened', payload: {}, at: Math.max(given.now, lastClockMoment(clock)) }]
}

/** Gives a started interview up: there will be no debrief, and its marks stay sealed for good. */
function abandonInterview(given: Circumstances, { reason }: CommandOf<'abandonInterview'>): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireLead(given)
  if (given.state.stage.status === 'cancelled') return nothing
  requireStage(given, 'interview')
  return [{ type: 'cancelled', payload: { reason }, at: endMoment(given) }]
}

/** Where supervisors code blind, one of them keeps the course of the interview. */
function requireLead({ actor, state }: Circumstances): void {
  if (actor.seat === 'supervisor' && !leadsInterview(state.contract, actor.personId)) refuse('onlyLeadMay')
}

function pace({ state }: Circumstances) {
  return state.stage.status === 'interview' ? state.stage.pace : null
}

/** A change of the clock is never placed before the change that precedes it. */
function clockMoment(given: Signature): number {
  return Math.max(momentOf(given), lastClockMoment(given.state.clock))
}

/** When an interview that ends now ended. */
export function endMoment(given: Signature): number {
  // Where supervisors code blind the moment of the end must not tell one of them of the other's last phase.
  const after = isBlind(given.state.contract) ? 0 : lastPhaseMoment(given, mainTrack)
  return Math.max(clockMoment(given), after)
}

/** Undone phase changes count too: redone, a change must not stand after the change that followed it. */
function lastPhaseMoment({ state }: Signature, track: Track): number {
  const last = state.entries.findLast(
    ({ event }) => event.type === 'phaseEntered' && trackOf(event, state.contract) === track,
  )
  return last?.event.at ?? 0
}

export const courseRules = {
  cancel,
  openBriefing,
  setBriefingBack,
  enter,
  chooseFocus,
  declareReadiness,
  startInterview,
  enterPhase,
  pauseInterview,
  haltInterview,
  resumeInterview,
  endInterview,
  reopenInterview,
  abandonInterview,
}
