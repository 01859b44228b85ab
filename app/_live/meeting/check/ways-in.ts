import type { Source } from '@/client/meeting/meeting-view'
import type { Medium } from '@/domain/live-session/meeting/medium'

/** How somebody may come in, the one offered first before the others. `listen`: with neither microphone nor camera. */
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
