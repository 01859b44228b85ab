import { type Folding, own } from '../core/folding'
import type { Cue } from '../state'

/** Adds a cue to those the advisor was sent: a text or an icon. */
export function pushCue(
  folding: Folding,
  { id, at, actorId }: { id: string; at: number; actorId: string },
  text: string | null,
  icon: Cue['icon'],
): void {
  own(folding, 'cues').push({ id, text, icon, senderId: actorId, sentAt: at, acknowledgedAt: null })
}

/** Takes back a cue; nothing where there is none with this id. */
export function withdrawCue(folding: Folding, cueId: string): void {
  const { cues } = folding.draft
  const cue = cues.find(({ id }) => id === cueId)
  if (!cue) return
  folding.draft.cues = cues.filter((each) => each !== cue)
  own(folding, 'withdrawnCues').push(cue)
}
