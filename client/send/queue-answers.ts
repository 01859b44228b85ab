import type { Outcome, PendingCommand, QueueEffect, QueueState, Reaction } from './queue-state'

/** After so many faults of the server at one command, those behind it may go first. */
const faultsInARow = 5

/** What an answer to the command on its way makes of the queue. */
export function takeOutcome(before: QueueState, id: string, outcome: Outcome): Reaction {
  const at = before.waiting.findIndex((each) => each.request.id === id)
  const each = before.waiting[at]
  if (!each) return { state: before, effects: [] }
  const forget: QueueEffect = { type: 'forget', id }
  switch (outcome.type) {
    case 'accepted': {
      const { aside, faults: _, ...rest } = each
      const settled = { ...rest, settledSeq: outcome.settledSeq }
      const state = withoutArrived(noteAnswered(replaced(before, at, settled), id))
      const isWellAgain = before.tries > 0 || aside !== undefined
      return {
        state: isWellAgain ? retryAside({ ...state, rests: 0 }) : state,
        effects: [forget, { type: 'tell', request: each.request, refusal: null }],
      }
    }
    case 'refused': {
      if (before.waiting.slice(0, at).some(isAside)) return setAside(before, at, each)
      const waiting = before.waiting.filter((other) => other !== each)
      return {
        state: retryAside(noteAnswered({ ...before, waiting }, id)),
        effects: [forget, { type: 'tell', request: each.request, refusal: outcome.reason }],
      }
    }
    case 'again':
      return pausing(before)
    case 'fault': {
      const faulted = { ...each, faults: (each.faults ?? 0) + 1 }
      const hasOthers = before.waiting.slice(at + 1).some((other) => other.settledSeq === null)
      const isStuck = faulted.faults >= faultsInARow && hasOthers
      if (isAside(each) || isStuck) return setAside(before, at, faulted)
      return pausing(replaced(before, at, faulted))
    }
    default: {
      const unknown: never = outcome
      return unknown
    }
  }
}

function noteAnswered(before: QueueState, id: string): QueueState {
  const answeredMeanwhile = before.loads > 0 ? [...before.answeredMeanwhile, id] : []
  return { ...before, tries: 0, answeredMeanwhile }
}

function isAside({ aside, settledSeq }: PendingCommand): boolean {
  return settledSeq === null && aside !== undefined
}

function pausing(before: QueueState): Reaction {
  const { tries } = before
  return { state: { ...before, pausing: true, tries: tries + 1 }, effects: [{ type: 'pause', tries }] }
}

function setAside(before: QueueState, at: number, each: PendingCommand): Reaction {
  const { rests } = before
  const state = { ...replaced(before, at, { ...each, aside: 'resting' }), rests: rests + 1 }
  return { state, effects: [{ type: 'rest', rests }] }
}

/** Everything that was set aside is due again, the oldest first. */
export function retryAside(before: QueueState): QueueState {
  if (!before.waiting.some((each) => each.aside === 'resting')) return before
  const waiting = before.waiting.map((each) => (each.aside ? { ...each, aside: 'due' as const } : each))
  return { ...before, waiting }
}

function replaced(before: QueueState, at: number, each: PendingCommand): QueueState {
  return { ...before, waiting: before.waiting.map((other, index) => (index === at ? each : other)) }
}

/** Drops the commands that were accepted and stand in the log by now. */
export function withoutArrived(before: QueueState): QueueState {
  const { seen, waiting } = before
  if (seen === null) return before
  const left = waiting.filter(
    ({ request, settledSeq }) => settledSeq === null || (settledSeq > seen.seq && !seen.ids.has(request.id)),
  )
  return left.length < waiting.length ? { ...before, waiting: left } : before
}
