import { endClock, paceOf, reopenClock, resumeClock, stopClock } from './clock'
import type { SeenEvent, UndoableEvent } from './event'
import type { Commitment, Cue, Entry, LiveSessionState } from './state'

type Draft = {
  -readonly [K in keyof LiveSessionState]: LiveSessionState[K] extends readonly (infer Item)[]
    ? Item[]
    : LiveSessionState[K] extends ReadonlyMap<infer Key, infer Value>
      ? Map<Key, Value>
      : LiveSessionState[K] extends ReadonlySet<infer Item>
        ? Set<Item>
        : LiveSessionState[K]
}

/** Folds one fact into the state. Never throws; a hidden fact only advances `seq`. */
export function evolve(state: LiveSessionState, event: SeenEvent): LiveSessionState {
  return fold([event], state)
}

/** Folds facts in order, linear in their number. `fold(b, fold(a, s)) = fold(a ++ b, s)`. */
export function fold(events: readonly SeenEvent[], from: LiveSessionState): LiveSessionState {
  if (events.length === 0) return from
  const draft: Draft = {
    ...from,
    ready: new Set(from.ready),
    entries: [...from.entries],
    entryIndex: new Map(from.entryIndex),
    reveals: new Map(from.reveals),
    cues: [...from.cues],
    dial: [...from.dial],
    locked: new Set(from.locked),
    finishedCodings: new Set(from.finishedCodings),
    commitments: [...from.commitments],
    comments: new Map(from.comments),
    repairs: new Map(from.repairs),
    reviews: new Map(from.reviews),
    redactions: new Set(from.redactions),
    turns: [...from.turns],
  }
  for (const event of events) apply(draft, event)
  // Projections are remembered per entries array: an untouched one keeps its identity.
  if (events.every((event) => !touchesEntries(event))) draft.entries = from.entries as Entry[]
  return draft
}

function touchesEntries(event: SeenEvent): boolean {
  return (
    event.type === 'undone' ||
    event.type === 'redone' ||
    event.type === 'wordsRedacted' ||
    event.type.startsWith('mark') ||
    event.type.startsWith('frame') ||
    event.type === 'phaseEntered'
  )
}

function apply(draft: Draft, event: SeenEvent): void {
  draft.seq = event.seq
  switch (event.type) {
    case 'hidden':
      return
    case 'scheduled':
      draft.contract = event.payload
      draft.stage = { status: 'scheduled' }
      return
    case 'cancelled':
      draft.stage = { status: 'cancelled', reason: event.payload.reason }
      if (draft.clock.startedAt !== null) draft.clock = endClock(draft.clock, event.at)
      return
    case 'briefingOpened':
      draft.stage = { status: 'briefing' }
      return
    case 'focusChosen':
      draft.focus = event.payload.codeKey
      return
    case 'readinessDeclared':
      if (event.payload.ready) draft.ready.add(event.actorId)
      else draft.ready.delete(event.actorId)
      return
    case 'interviewStarted':
      draft.stage = { status: 'interview', pace: 'running' }
      draft.clock = { startedAt: event.at, endedAt: null, stops: [] }
      return
    case 'interviewPaused':
      draft.stage = { status: 'interview', pace: 'paused' }
      draft.clock = stopClock(draft.clock, event.at, 'pause')
      return
    case 'interviewHalted':
      draft.stage = { status: 'interview', pace: 'halted' }
      draft.clock = stopClock(draft.clock, event.at, 'halt')
      return
    case 'interviewResumed':
      draft.stage = { status: 'interview', pace: 'running' }
      draft.clock = resumeClock(draft.clock, event.at)
      return
    case 'interviewEnded':
      draft.stage = { status: 'selfAssessment' }
      draft.clock = endClock(draft.clock, event.at)
      return
    case 'interviewReopened':
      draft.clock = reopenClock(draft.clock, event.at)
      draft.stage = { status: 'interview', pace: paceOf(draft.clock) }
      return
    case 'phaseEntered':
    case 'marked':
    case 'markNoted':
    case 'markRetimed':
    case 'markRecoded':
    case 'markDeleted':
    case 'frameTicked':
    case 'frameUnticked':
      enter(draft, event)
      return
    case 'undone':
      revert(draft, event.payload.eventId, true)
      return
    case 'redone':
      revert(draft, event.payload.eventId, false)
      return
    case 'revealGiven':
      draft.reveals.set(event.payload.revealId, event.at)
      return
    case 'revealTakenBack':
      draft.reveals.delete(event.payload.revealId)
      return
    case 'cueSent':
      pushCue(draft, event, event.payload.text, null)
      return
    case 'iconCueSent':
      pushCue(draft, event, null, event.payload.icon)
      return
    case 'cueAcknowledged':
      draft.cues = draft.cues.map((cue: Cue) =>
        cue.id === event.payload.cueId ? { ...cue, acknowledgedAt: event.at } : cue,
      )
      return
    case 'dialMoved':
      draft.dial.push(...event.payload.samples)
      return
    case 'selfAssessmentGiven':
      draft.selfAssessment = event.payload.answers
      return
    case 'returnGiven':
      draft.beneficiaryReturn = event.payload.answers
      return
    case 'seatLocked':
      draft.locked.add(event.payload.seat)
      return
    case 'codingFinished':
      draft.finishedCodings.add(event.actorId)
      return
    case 'unsealed':
      draft.stage = { status: 'debrief' }
      draft.unsealing = {
        at: event.at,
        overridden: event.payload.overridden,
        reason: event.payload.overrideReason,
        unfinishedCodings: event.payload.unfinishedCodings,
      }
      return
    case 'commitmentMade': {
      const { what, due, how } = event.payload
      draft.commitments.push({ id: event.id, what, due, how, madeAt: event.at })
      return
    }
    case 'commitmentWithdrawn':
      draft.commitments = draft.commitments.filter(
        (commitment: Commitment) => commitment.id !== event.payload.commitmentId,
      )
      return
    case 'closed':
      draft.stage = { status: 'closed' }
      draft.closing = { at: event.at, byId: event.actorId, reason: event.payload.reason }
      endTurn(draft, event.at)
      return
    case 'turnGiven':
      endTurn(draft, event.at)
      draft.turns.push({ turn: event.payload.turn, from: event.at, to: null })
      return
    case 'commitmentReviewed':
      draft.reviews.set(event.id, {
        id: event.id,
        ...event.payload,
        authorId: event.actorId,
        reviewedAt: event.at,
      })
      return
    case 'commentPosted':
      draft.comments.set(event.id, {
        id: event.id,
        ...event.payload,
        authorId: event.actorId,
        postedAt: event.at,
      })
      return
    case 'repairWritten':
      draft.repairs.set(event.id, {
        id: event.id,
        ...event.payload,
        authorId: event.actorId,
        writtenAt: event.at,
      })
      return
    case 'wordsRedacted':
      redact(draft, event.payload.eventId)
      return
    default:
      // A fact of a newer release reaching an older page: its place counts, its content waits for a reload.
      event satisfies never
  }
}

function pushCue(
  draft: Draft,
  { id, at, actorId }: { id: string; at: number; actorId: string },
  text: string | null,
  icon: Cue['icon'],
): void {
  draft.cues.push({ id, text, icon, senderId: actorId, sentAt: at, acknowledgedAt: null })
}

function endTurn(draft: Draft, at: number): void {
  const last = draft.turns.at(-1)
  if (last?.to === null) draft.turns[draft.turns.length - 1] = { ...last, to: Math.max(at, last.from) }
}

function enter(draft: Draft, event: UndoableEvent): void {
  draft.entryIndex.set(event.id, draft.entries.length)
  draft.entries.push({ event, reverted: false })
}

function revert(draft: Draft, eventId: string, reverted: boolean): void {
  const index = draft.entryIndex.get(eventId)
  const entry = index === undefined ? undefined : draft.entries[index]
  if (index === undefined || !entry) return
  draft.entries[index] = { ...entry, reverted }
}

/** Forgets the words of a fact: a state that held them reads as one folded after they were erased. */
function redact(draft: Draft, eventId: string): void {
  draft.redactions.add(eventId)
  const comment = draft.comments.get(eventId)
  if (comment) draft.comments.set(eventId, { ...comment, text: null })
  const repair = draft.repairs.get(eventId)
  if (repair) draft.repairs.set(eventId, { ...repair, text: null })
  const review = draft.reviews.get(eventId)
  if (review) draft.reviews.set(eventId, { ...review, text: null })
  const index = draft.entryIndex.get(eventId)
  const entry = index === undefined ? undefined : draft.entries[index]
  if (index === undefined || entry?.event.type !== 'markNoted') return
  const { event } = entry
  draft.entries[index] = { ...entry, event: { ...event, payload: { ...event.payload, text: null } } }
}
