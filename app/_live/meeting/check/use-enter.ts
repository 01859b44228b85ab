'use client'

import { useEffect, useRef } from 'react'
import type { SourceKind } from '@/client/meeting/meeting-view'
import { useMeetingView } from '../pieces/use-meeting'
import type { WayIn } from './ways-in'

/** Goes in: the browser is asked for what is still to be asked for, and whatever comes of it, one is in. */
export function useEnter() {
  const { meeting, view, sound, enter } = useMeetingView()
  // What a way in has turned off: whoever steps out and chooses a fuller way has it back.
  const turnedOff = useRef(new Set<SourceKind>())
  const { microphone, camera } = view
  useEffect(() => {
    // Turned on again by hand, it is that person’s choice from then on.
    if (microphone.isOn) turnedOff.current.delete('microphone')
    if (camera.isOn) turnedOff.current.delete('camera')
  }, [microphone.isOn, camera.isOn])
  function turnOff(kind: SourceKind) {
    if (view[kind].isOn) turnedOff.current.add(kind)
    meeting.turn(kind, false)
  }
  function turnOn(kind: SourceKind) {
    turnedOff.current.delete(kind)
    meeting.turn(kind, true)
  }
  return async (way: WayIn) => {
    // Called from the press itself: later the browser would not take it for one.
    sound.allow()
    if (way === 'listen' || way === 'noCamera') turnOff('camera')
    else if (turnedOff.current.has('camera')) turnOn('camera')
    if (way === 'listen') turnOff('microphone')
    // By voice the check has no button that would turn it on again.
    else if (way === 'voice' || turnedOff.current.has('microphone')) turnOn('microphone')
    const asked = [
      ...(way !== 'listen' && view.microphone.state === 'unasked' ? (['microphone'] as const) : []),
      ...(way === 'all' && view.camera.state === 'unasked' ? (['camera'] as const) : []),
    ]
    if (asked.length > 0) await meeting.prepare(asked)
    enter()
  }
}
