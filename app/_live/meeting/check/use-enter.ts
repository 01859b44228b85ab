'use client'

import { useMeetingView } from '../pieces/use-meeting'
import type { WayIn } from './ways-in'

/** Goes in: the browser is asked for what is still to be asked for, and whatever comes of it, one is in. */
export function useEnter() {
  const { meeting, view, sound, enter } = useMeetingView()
  return async (way: WayIn) => {
    // Called from the press itself: later the browser would not take it for one.
    sound.allow()
    if (way === 'listen' || way === 'noCamera') meeting.turn('camera', false)
    if (way === 'listen') meeting.turn('microphone', false)
    const asked = [
      ...(way !== 'listen' && view.microphone.state === 'unasked' ? (['microphone'] as const) : []),
      ...(way === 'all' && view.camera.state === 'unasked' ? (['camera'] as const) : []),
    ]
    if (asked.length > 0) await meeting.prepare(asked)
    enter()
  }
}
