import type { Voice } from '@/domain/live-session/meeting/medium'
import type { Sending } from '@/domain/live-session/meeting/signal'
import type { SourceKind, SourceState } from '../meeting-view'
import type { Wishes } from './kept-choices'

/** A person's place in the meeting: how their seat is heard, and whether this page is in. */
export type Standing = { readonly voice: Voice; readonly isIn: boolean }

export const allOff: Wishes = { microphone: false, camera: false }

/**
 * Whether a step turns microphone and camera off: into a stage that begins muted or forbids them. Only the person turns
 * them on again, never another's move to a stage, pause or resumption.
 */
export function turnsOff(before: Standing, next: Standing & { readonly isNewStage: boolean }): boolean {
  if (!next.isIn || next.voice === 'open') return false
  return next.isNewStage || !before.isIn || before.voice !== next.voice
}

/** Whether it is sent: never where the stage forbids it. */
export function isSent(wishes: Wishes, kind: SourceKind, voice: Voice): boolean {
  return voice !== 'shut' && wishes[kind]
}

/** What others are told of a source. */
export function sendingOf(isSentNow: boolean, state: SourceState): Sending {
  if (isSentNow) return 'on'
  return state === 'ready' || state === 'asking' ? 'off' : 'none'
}

/** What is shown of what a person says they send. */
export function shownSending(sending: Sending, voice: Voice): Sending {
  return voice === 'shut' && sending === 'on' ? 'off' : sending
}
