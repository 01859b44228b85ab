import { type Folding, own } from '../core/folding'
import type { LiveSessionEvent } from '../event'

/** Adds a cue to those kept for the debrief. */
export function keepCue(folding: Folding, { id, at, actorId, payload }: LiveSessionEvent<'cueKept'>): void {
  own(folding, 'keptCues').push({ id, ...payload, keeperId: actorId, keptAt: at })
}

/** Drops a kept cue; of one that this seat was not told of, only that it is dropped is remembered. */
export function dropKeptCue(folding: Folding, cueId: string): void {
  const { draft } = folding
  draft.keptCues = draft.keptCues.filter(({ id }) => id !== cueId)
  own(folding, 'droppedCues').add(cueId)
}
