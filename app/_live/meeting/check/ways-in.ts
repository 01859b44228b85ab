import type { Source, SourceKind } from '@/client/meeting/meeting-view'
import { isPlayer, type Seat } from '@/domain/live-session/core/seat'
import type { Stage } from '@/domain/live-session/core/stage'
import type { Medium } from '@/domain/live-session/meeting/medium'

/** The ways in, the first offered first. `listen`: with neither microphone nor camera. */
export type WayIn = 'all' | 'noCamera' | 'voice' | 'listen'

/** Whether a device is there, or may come when the browser is asked. */
export function mayCome({ state }: Pick<Source, 'state'>): boolean {
  return state === 'ready' || state === 'unasked' || state === 'asking'
}

/** The ways in with these devices: the best is the first, and there always is one. */
export function waysIn(
  medium: Medium,
  { microphone, camera }: { microphone: Pick<Source, 'state'>; camera: Pick<Source, 'state'> },
): readonly WayIn[] {
  const speaks = mayCome(microphone)
  if (medium === 'audio') return speaks ? ['voice', 'listen'] : ['listen']
  const shows = mayCome(camera)
  if (speaks) return shows ? ['all', 'noCamera', 'listen'] : ['noCamera', 'listen']
  return ['listen']
}

type Given = { readonly [Kind in SourceKind]: Pick<Source, 'state' | 'isOn'> }

/** What a person who is in before the room opens may expect then: to be heard and seen, to be heard, or nothing of it. */
export function promisedTo(
  seat: Seat,
  medium: Medium,
  { microphone, camera }: Given,
): 'readyHint' | 'readyHintAudio' | null {
  // The briefing keeps observers quiet until they choose otherwise.
  if (seat === 'observer' || microphone.state !== 'ready' || !microphone.isOn) return null
  return medium === 'video' && camera.state === 'ready' && camera.isOn ? 'readyHint' : 'readyHintAudio'
}

/** Whether a person is told before coming in that the interview keeps them silent: until it is over. */
export function isToldShut(seat: Seat, { status }: Pick<Stage, 'status'>): boolean {
  return !isPlayer(seat) && (status === 'scheduled' || status === 'briefing' || status === 'interview')
}
