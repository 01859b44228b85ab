import type { LiveSessionEvent, SeenEvent, UndoableType } from '../event'
import type { LiveSessionState } from '../state'
import { entryOf } from './annotations'
import { trackOf } from './tracks'

/** Acts this close in time were made without knowing of each other, in milliseconds. */
export const collisionMs = 2_000
/** How many facts before an act are searched for one that the act crossed. */
const reach = 200

type Act = LiveSessionEvent<UndoableType | 'undone' | 'redone'>

/** What two acts were both about. */
export type Subject =
  | { readonly kind: 'phase' }
  | { readonly kind: 'mark'; readonly markId: string }
  | { readonly kind: 'frame'; readonly item: string }

/** Two people's acts on the same thing of a shared track, at one moment: `last` came last into the log, and holds. */
export type Collision = { readonly subject: Subject; readonly first: Act; readonly last: Act }

/**
 * The acts of different people that crossed, among the facts from index `from` on: the author of `last` cannot have known of
 * `first`. Where `last` crossed several acts, `first` is the nearest. `state` is the state after all these events.
 */
export function collisionsIn(
  events: readonly SeenEvent[],
  from: number,
  state: LiveSessionState,
): readonly Collision[] {
  return events.slice(from).flatMap((last, index): Collision[] => {
    if (!isAct(last)) return []
    const subject = subjectOf(last, state)
    if (!subject) return []
    const place = from + index
    const first = events
      .slice(Math.max(0, place - reach), place)
      .findLast((event): event is Act => isAct(event) && isSame(subjectOf(event, state), subject))
    if (!first || first.actorId === last.actorId) return []
    const shared = trackOf(first, state.contract) === trackOf(last, state.contract)
    const isCrossing = shared && last.at - first.at <= collisionMs && areAtOdds(first, last, state)
    return isCrossing ? [{ subject, first, last }] : []
  })
}

/** Who deleted or undid a mark, and how; null while the mark stands or when this log does not tell. */
export function removalOf(
  state: LiveSessionState,
  events: readonly SeenEvent[],
  markId: string,
): { readonly actorId: string; readonly how: 'deleted' | 'undone' } | null {
  const marked = entryOf(state, markId)
  if (marked?.event.type !== 'marked') return null
  if (marked.reverted) {
    const undone = events.findLast((event) => event.type === 'undone' && event.payload.eventId === markId)
    return undone && 'actorId' in undone ? { actorId: undone.actorId, how: 'undone' } : null
  }
  const deleted = state.entries.findLast(
    ({ event, reverted }) => !reverted && event.type === 'markDeleted' && event.payload.markId === markId,
  )
  return deleted ? { actorId: deleted.event.actorId, how: 'deleted' } : null
}

function isAct(event: SeenEvent): event is Act {
  return (
    event.type === 'undone' ||
    event.type === 'redone' ||
    event.type === 'phaseEntered' ||
    event.type.startsWith('mark') ||
    event.type.startsWith('frame')
  )
}

function subjectOf(act: Act, state: LiveSessionState): Subject | null {
  switch (act.type) {
    case 'phaseEntered':
      return { kind: 'phase' }
    case 'marked':
      return { kind: 'mark', markId: act.id }
    case 'markNoted':
    case 'markRetimed':
    case 'markRecoded':
    case 'markDeleted':
      return { kind: 'mark', markId: act.payload.markId }
    case 'frameTicked':
    case 'frameUnticked':
      return { kind: 'frame', item: act.payload.item }
    case 'undone':
    case 'redone': {
      const of = entryOf(state, act.payload.eventId)?.event
      return of ? subjectOf(of, state) : null
    }
    default: {
      const unknown: never = act
      return unknown
    }
  }
}

/** Whether one act changes the other's result: a note does not affect a new code, deleting the mark does. */
function areAtOdds(first: Act, last: Act, state: LiveSessionState): boolean {
  const one = changesOf(first, state)
  const other = changesOf(last, state)
  return [one, other].some((changes) => changes.includes('gone')) || one.some((each) => other.includes(each))
}

type Change = 'phase' | 'frame' | 'note' | 'time' | 'code' | 'gone'

function changesOf(act: Act, state: LiveSessionState): readonly Change[] {
  switch (act.type) {
    case 'phaseEntered':
      return ['phase']
    case 'frameTicked':
    case 'frameUnticked':
      return ['frame']
    case 'marked':
      return ['code', 'time']
    case 'markNoted':
      return ['note']
    case 'markRetimed':
      return ['time']
    case 'markRecoded':
      return ['code']
    case 'markDeleted':
      return ['gone']
    case 'undone':
    case 'redone': {
      const of = entryOf(state, act.payload.eventId)?.event
      if (!of) return []
      if (of.type === 'marked') return act.type === 'undone' ? ['gone'] : []
      if (of.type === 'markDeleted') return act.type === 'redone' ? ['gone'] : []
      return changesOf(of, state)
    }
    default: {
      const unknown: never = act
      return unknown
    }
  }
}

function isSame(one: Subject | null, other: Subject): boolean {
  if (one?.kind !== other.kind) return false
  if (one.kind === 'mark') return other.kind === 'mark' && one.markId === other.markId
  return one.kind === 'phase' || (other.kind === 'frame' && one.item === other.item)
}
