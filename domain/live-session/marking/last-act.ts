import { type Cue, cueLifeMs, type KeptCue } from '../cues/cue'
import type { UndoableEvent } from '../event'
import type { LiveSessionState } from '../state'

/** An act that its author can take back at once: a mark or its correction, a phase, a tick of the frame, or a cue, sent or kept. */
export type TakenBack =
  | { readonly kind: 'entry'; readonly event: UndoableEvent }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'keptCue'; readonly cue: KeptCue }

/**
 * The act that one "undo" takes back: this person's last standing act at `now` (epoch ms), never a pause, hors-jeu or
 * the end. A cue that may be on screen counts; where it was seen, `decide` refuses, so that no older act goes.
 */
export function lastAct(state: LiveSessionState, personId: string, now: number): TakenBack | null {
  const entry = state.entries.findLast(({ event, reverted }) => event.actorId === personId && !reverted)
  const cue = state.cues.findLast(({ senderId, sentAt }) => senderId === personId && now - sentAt < cueLifeMs)
  const kept = state.keptCues.findLast(({ keeperId }) => keeperId === personId)
  // No cue is sent while the clock stands still: the moments tell which came last.
  const lastAt = Math.max(entry?.event.at ?? 0, cue?.sentAt ?? 0, kept?.keptAt ?? 0)
  if (kept?.keptAt === lastAt) return { kind: 'keptCue', cue: kept }
  if (cue?.sentAt === lastAt) return { kind: 'cue', cue }
  return entry ? { kind: 'entry', event: entry.event } : null
}

/** The first of this person's undone acts after the last one that stands; null for none. */
export function lastUndone(state: LiveSessionState, personId: string): TakenBack | null {
  const own = state.entries.filter(({ event }) => event.actorId === personId)
  const entry = own[own.findLastIndex(({ reverted }) => !reverted) + 1]
  return entry ? { kind: 'entry', event: entry.event } : null
}
