import type { LoggedKind } from '@/domain/retention/retention'
import type { EventType, LiveSessionEvent } from '../event'
import { entryOf, mainTrack, trackOf } from '../marking/annotations'
import type { LiveSessionState } from '../state'

/** What goes of a log with one kind: facts that are erased, and facts that stay and lose their words. Each by its `seq`. */
export type Purge = {
  readonly kind: LoggedKind
  readonly facts: readonly number[]
  readonly words: readonly number[]
}

/** Types whose facts may be erased. All others say who met, when, and that it was held: they stay as long as the log. */
export const erasableTypes = [
  ...(['marked', 'markNoted', 'markRetimed', 'markRecoded', 'markDeleted'] as const),
  ...(['frameTicked', 'frameUnticked', 'phaseEntered', 'undone', 'redone'] as const),
  ...(['revealGiven', 'revealTakenBack', 'dialMoved', 'talkHeard'] as const),
  ...(['cueSent', 'iconCueSent', 'cueAcknowledged', 'cueWithdrawn'] as const),
  ...(['cueKept', 'keptCueDropped'] as const),
  ...(['focusChosen', 'selfAssessmentGiven', 'returnGiven', 'commentPosted', 'repairWritten'] as const),
] as const satisfies readonly EventType[]

/** What is to go of a log with these kinds; a kind with nothing left to go is absent. `state`: the whole log, folded. */
export function purgeOf(
  events: readonly LiveSessionEvent[],
  state: LiveSessionState,
  kinds: readonly LoggedKind[],
): readonly Purge[] {
  const facts = new Map(kinds.map((kind) => [kind, [] as number[]]))
  const words = new Map(kinds.map((kind) => [kind, [] as number[]]))
  for (const event of events) {
    // A fact that goes with either of two kinds goes with the first of them.
    const kind = kindsOf(event, state).find((each) => facts.has(each))
    if (kind) facts.get(kind)?.push(event.seq)
    const wordKind = wordKindOf(event)
    if (wordKind) words.get(wordKind)?.push(event.seq)
  }
  return kinds
    .map((kind) => ({ kind, facts: facts.get(kind) ?? [], words: words.get(kind) ?? [] }))
    .filter((purge) => purge.facts.length + purge.words.length > 0)
}

/** The kinds that a fact goes with: a note does not outlive its mark, nor a repair its breach. */
function kindsOf(event: LiveSessionEvent, state: LiveSessionState): readonly LoggedKind[] {
  switch (event.type) {
    case 'marked':
    case 'markRetimed':
    case 'markRecoded':
    case 'markDeleted':
    case 'frameTicked':
    case 'frameUnticked':
    case 'revealGiven':
    case 'revealTakenBack':
      return ['marks']
    case 'phaseEntered':
      // The phases of the interview stay; those of a second supervisor are part of their coding.
      return trackOf(event, state.contract) === mainTrack ? [] : ['marks']
    case 'markNoted':
      return ['notes', 'marks']
    case 'undone':
    case 'redone': {
      const target = entryOf(state, event.payload.eventId)?.event
      return target ? kindsOf(target, state) : []
    }
    case 'dialMoved':
    case 'talkHeard':
      return ['dial']
    case 'cueSent':
    case 'iconCueSent':
    case 'cueAcknowledged':
    case 'cueWithdrawn':
    case 'cueKept':
    case 'keptCueDropped':
      return ['cues']
    case 'focusChosen':
    case 'selfAssessmentGiven':
    case 'returnGiven':
      return ['returns']
    case 'commentPosted':
      return ['comments']
    case 'repairWritten':
      return ['comments', 'marks']
    default:
      return []
  }
}

/** The kind with which a fact that stays loses its words, where it has any. */
function wordKindOf(event: LiveSessionEvent): LoggedKind | null {
  switch (event.type) {
    case 'commitmentMade':
      return event.payload.what === null && event.payload.how === null ? null : 'commitments'
    case 'commitmentReviewed':
      return event.payload.text === null ? null : 'commitments'
    case 'cancelled':
    case 'closed':
      return event.payload.reason === null ? null : 'comments'
    case 'unsealed':
      return event.payload.overrideReason === null ? null : 'comments'
    default:
      return null
  }
}
