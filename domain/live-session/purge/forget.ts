import type { LoggedKind } from '@/domain/retention/retention'
import { type Folding, own } from '../core/folding'
import type { EventPayloads, UndoableEvent } from '../event'
import { mainTrack, trackOf } from '../marking/annotations'

/**
 * Forgets what was erased at the end of its time: a state that held it reads as one folded after the facts were erased, so that a
 * process or a page which remembers more than the log forgets it with this fact.
 */
export function forget(
  folding: Folding,
  { at, payload }: { readonly at: number; readonly payload: Readonly<EventPayloads['purged']> },
): void {
  for (const { kind, length } of payload.kinds) {
    forgetKind(folding, kind)
    const purges = own(folding, 'purges')
    purges.set(kind, { at: purges.get(kind)?.at ?? at, length })
  }
  for (const personId of payload.cameIds) own(folding, 'entered').add(personId)
}

function forgetKind(folding: Folding, kind: LoggedKind): void {
  const { draft } = folding
  switch (kind) {
    case 'marks':
      keepEntries(
        folding,
        (event) => event.type === 'phaseEntered' && trackOf(event, draft.contract) === mainTrack,
      )
      own(folding, 'reveals').clear()
      own(folding, 'repairs').clear()
      return
    case 'notes':
      keepEntries(folding, (event) => event.type !== 'markNoted')
      return
    case 'dial':
      own(folding, 'dial').length = 0
      own(folding, 'talk').length = 0
      return
    case 'cues':
      own(folding, 'cues').length = 0
      own(folding, 'withdrawnCues').length = 0
      own(folding, 'keptCues').length = 0
      own(folding, 'droppedCues').clear()
      return
    case 'returns':
      draft.selfAssessment = null
      draft.beneficiaryReturn = null
      draft.focus = null
      return
    case 'comments':
      own(folding, 'comments').clear()
      own(folding, 'repairs').clear()
      if (draft.unsealing) draft.unsealing = { ...draft.unsealing, reason: null }
      if (draft.closing) draft.closing = { ...draft.closing, reason: null }
      if (draft.stage.status === 'cancelled') draft.stage = { ...draft.stage, reason: null }
      return
    case 'commitments':
      draft.commitments = draft.commitments.map((each) => ({ ...each, what: null, how: null }))
      for (const [id, review] of draft.reviews) own(folding, 'reviews').set(id, { ...review, text: null })
      return
    default:
      // A kind of a newer release: this page or process holds nothing of it.
      kind satisfies never
  }
}

function keepEntries({ draft }: Folding, isKept: (event: UndoableEvent) => boolean): void {
  if (draft.entries.every(({ event }) => isKept(event))) return
  // A list of its own: places are remembered by the list they belong to.
  draft.entries = draft.entries.filter(({ event }) => isKept(event))
}
