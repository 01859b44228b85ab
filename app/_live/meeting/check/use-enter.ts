'use client'

import { useEffect, useRef } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { SourceKind } from '@/client/meeting/meeting-view'
import { voiceOnEntering } from '@/domain/live-session/meeting/medium'
import { useMeetingView } from '../pieces/use-meeting'
import type { WayIn } from './ways-in'

/**
 * Goes in, to be heard where the stage allows it: the browser is asked for what is still to be asked for, and whatever comes of it,
 * one is in. Where the stage is quiet, no device is asked for.
 */
export function useEnter() {
  const { meeting, view, sound, enter } = useMeetingView()
  const { room, state } = useLive()
  const isHeard = voiceOnEntering(room.viewer.seat, state.stage) === 'open'
  // A way in may turn a device off; stepping out and choosing a fuller way turns it on again.
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
  async function prepare(way: WayIn) {
    if (way !== 'listen') meeting.wake()
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
  }
  return async (way: WayIn) => {
    // Called from the press itself: later the browser would not take it for one.
    sound.allow()
    if (isHeard) await prepare(way)
    enter()
  }
}
