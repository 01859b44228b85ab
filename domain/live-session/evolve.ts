import { commitmentsAfter } from './commitments/commitment'
import { consentKey } from './consent/consent'
import { agreementAfter } from './core/agreement'
import { endClock, paceOf, reopenClock, resumeClock, stopClock } from './core/clock'
import { changeEntry, type Draft, type Folding, own, ownEntries } from './core/folding'
import { isPlayer } from './core/seat'
import { dropKeptCue, keepCue } from './cues/kept-cues'
import { pushCue, withdrawCue } from './cues/sent-cues'
import { redact } from './debrief/redact'
import type { SeenEvent, UndoableEvent } from './event'
import { pushEntry } from './marking/entry-places'
import { forget } from './purge/forget'
import type { LiveSessionState } from './state'

/** Folds one fact into the state. Never throws; a hidden fact only advances `seq`. */
export function evolve(state: LiveSessionState, event: SeenEvent): LiveSessionState {
  return fold([event], state)
}

/**
 * Folds facts in order, linear in their number. `fold(b, fold(a, s)) = fold(a ++ b, s)`. Parts of the state that no fact changes
 * keep their identity: projections are cached by it, so that a fact costs as much late in a long log as early.
 */
export function fold(events: readonly SeenEvent[], from: LiveSessionState): LiveSessionState {
  if (events.length === 0) return from
  const draft: Draft = { ...from }
  const folding = { draft, from }
  for (const event of events) apply(folding, event)
  return draft
}

function apply(folding: Folding, event: SeenEvent): void {
  const { draft } = folding
  draft.seq = event.seq
  switch (event.type) {
    case 'hidden':
    case 'erased':
      return
    case 'scheduled':
      draft.contract = event.payload
      draft.stage = { status: 'scheduled' }
      return
    case 'cancelled':
      draft.stage = { status: 'cancelled', reason: event.payload.reason }
      if (draft.clock.startedAt !== null) draft.clock = endClock(draft.clock, event.at)
      endCalls(folding)
      return
    case 'briefingOpened':
      draft.stage = { status: 'briefing' }
      draft.openedById = event.actorId
      return
    case 'moved':
    case 'seatsChanged':
    case 'planChanged':
    case 'scenarioChanged':
    case 'briefingSetBack':
    case 'cancellationUndone':
      Object.assign(draft, agreementAfter(draft, event))
      return
    case 'focusChosen':
      draft.focus = event.payload.codeKey
      return
    case 'entered':
      own(folding, 'entered').add(event.actorId)
      return
    case 'readinessDeclared':
      own(folding, 'entered').add(event.actorId)
      if (event.payload.ready) own(folding, 'ready').add(event.actorId)
      else own(folding, 'ready').delete(event.actorId)
      return
    case 'interviewStarted':
      draft.stage = { status: 'interview', pace: 'running' }
      draft.clock = { startedAt: event.at, endedAt: null, stops: [] }
      return
    case 'interviewPaused':
      draft.stage = { status: 'interview', pace: 'paused' }
      draft.clock = stopClock(draft.clock, event.at, 'pause', event.actorId)
      return
    case 'interviewHalted':
      draft.stage = { status: 'interview', pace: 'halted' }
      draft.clock = stopClock(draft.clock, event.at, 'halt', event.actorId)
      return
    case 'interviewResumed':
      draft.stage = { status: 'interview', pace: 'running' }
      draft.clock = resumeClock(draft.clock, event.at, event.actorId)
      return
    case 'interviewEnded':
      draft.stage = { status: 'selfAssessment' }
      draft.clock = endClock(draft.clock, event.at)
      endCalls(folding)
      return
    case 'interviewReopened':
      draft.clock = reopenClock(draft.clock, event.at, event.actorId)
      draft.stage = { status: 'interview', pace: paceOf(draft.clock) }
      return
    case 'marked':
      if (event.seat === 'observer') own(folding, 'entered').add(event.actorId)
      enter(folding, event)
      return
    case 'phaseEntered':
    case 'markNoted':
    case 'markRetimed':
    case 'markRecoded':
    case 'markDeleted':
    case 'frameTicked':
    case 'frameUnticked':
      enter(folding, event)
      return
    case 'undone':
      revert(folding, event.payload.eventId, true)
      return
    case 'redone':
      revert(folding, event.payload.eventId, false)
      return
    case 'revealGiven':
      own(folding, 'reveals').set(event.payload.revealId, event.at)
      return
    case 'revealTakenBack':
      own(folding, 'reveals').delete(event.payload.revealId)
      return
    case 'cueSent':
      pushCue(folding, event, event.payload.text, null)
      return
    case 'iconCueSent':
      pushCue(folding, event, null, event.payload.icon)
      return
    case 'cueAcknowledged':
      draft.cues = draft.cues.map((cue) =>
        cue.id === event.payload.cueId ? { ...cue, acknowledgedAt: event.at } : cue,
      )
      return
    case 'cueWithdrawn':
      withdrawCue(folding, event.payload.cueId)
      return
    case 'cueKept':
      keepCue(folding, event)
      return
    case 'keptCueDropped':
      dropKeptCue(folding, event.payload.cueId)
      return
    case 'dialMoved':
      own(folding, 'dial').push(...event.payload.samples)
      return
    case 'talkHeard':
      if (isPlayer(event.seat)) own(folding, 'talk').push({ seat: event.seat, ...event.payload })
      return
    case 'selfAssessmentGiven':
      draft.selfAssessment = event.payload.answers
      return
    case 'returnGiven':
      draft.beneficiaryReturn = event.payload.answers
      return
    case 'seatLocked':
      own(folding, 'locked').add(event.payload.seat)
      return
    case 'codingFinished':
      own(folding, 'finishedCodings').add(event.actorId)
      return
    case 'unsealed':
      draft.stage = { status: 'debrief' }
      draft.unsealing = {
        byId: event.actorId,
        at: event.at,
        overridden: event.payload.overridden,
        reason: event.payload.overrideReason,
        unfinishedCodings: event.payload.unfinishedCodings,
      }
      return
    case 'commitmentMade':
    case 'commitmentWithdrawn':
      draft.commitments = commitmentsAfter(draft.commitments, event)
      return
    case 'closed':
      draft.stage = { status: 'closed' }
      draft.closing = { at: event.at, byId: event.actorId, reason: event.payload.reason }
      endTurn(folding, event.at)
      return
    case 'turnGiven':
      endTurn(folding, event.at)
      own(folding, 'turns').push({ turn: event.payload.turn, from: event.at, to: null })
      return
    case 'viewsOpened':
      for (const seat of event.payload.seats) own(folding, 'openedViews').add(seat)
      return
    case 'commitmentReviewed':
      own(folding, 'reviews').set(event.id, {
        id: event.id,
        ...event.payload,
        authorId: event.actorId,
        reviewedAt: event.at,
      })
      return
    case 'commentPosted':
      if (event.seat === 'observer') own(folding, 'entered').add(event.actorId)
      own(folding, 'comments').set(event.id, {
        id: event.id,
        ...event.payload,
        authorId: event.actorId,
        postedAt: event.at,
      })
      return
    case 'repairWritten':
      own(folding, 'repairs').set(event.id, {
        id: event.id,
        ...event.payload,
        authorId: event.actorId,
        writtenAt: event.at,
      })
      return
    case 'supervisorCalled':
      own(folding, 'calls').set(event.actorId, event.at)
      return
    case 'supervisorCallEnded':
      for (const callerId of event.payload.callerIds) own(folding, 'calls').delete(callerId)
      return
    case 'consentGiven':
    case 'consentWithdrawn': {
      const said = event.type === 'consentGiven' ? 'given' : 'withdrawn'
      own(folding, 'consents').set(consentKey(event.payload.scope, event.actorId), said)
      return
    }
    case 'purged':
      forget(folding, event)
      return
    case 'wordsRedacted':
      redact(folding, event.payload.eventId)
      return
    default:
      // An older page does not know this fact of a newer release: it counts the fact's place and needs a reload for the rest.
      event satisfies never
  }
}

/** With the interview the reason to come is over. */
function endCalls(folding: Folding): void {
  if (folding.draft.calls.size > 0) own(folding, 'calls').clear()
}

function endTurn(folding: Folding, at: number): void {
  const last = folding.draft.turns.at(-1)
  if (last?.to !== null) return
  own(folding, 'turns').splice(-1, 1, { ...last, to: Math.max(at, last.from) })
}

function enter(folding: Folding, event: UndoableEvent): void {
  pushEntry(ownEntries(folding), { event, reverted: false })
}

function revert(folding: Folding, eventId: string, reverted: boolean): void {
  changeEntry(folding, eventId, (entry) => ({ ...entry, reverted }))
}
