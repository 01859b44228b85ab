'use client'

import type { SourceKind } from '@/client/meeting/meeting-view'
import { useMeetingView } from './use-meeting'

/**
 * Whether a source of one’s own is on, and the act that turns it: a device that was not given yet is asked for, and explained if it does not come,
 * unless that is in sight already (`isExplained`).
 */
export function useTurn(kind: SourceKind, isExplained = false) {
  const { meeting, view, openDevices } = useMeetingView()
  const source = view[kind]
  const isOn = source.state === 'ready' && source.isOn
  async function ask() {
    meeting.turn(kind, true)
    await meeting.prepare([kind])
    if (!isExplained && meeting.getSnapshot()[kind].state !== 'ready') openDevices()
  }
  function turn() {
    if (source.state === 'ready') meeting.turn(kind, !source.isOn)
    else void ask()
  }
  return { isOn, turn }
}
