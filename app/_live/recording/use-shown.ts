'use client'

import { useMeetingView, usePeers } from '@/app/_live/meeting/pieces/use-meeting'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterviewClock } from '@/app/_live/session/use-ticking'
import { isPlayer } from '@/domain/live-session/core/seat'
import { isRecording } from '@/domain/live-session/recording/capture'
import { noSign, type ShownRecording, shownOf } from './shown'

export type ShownPlayer = { readonly personId: string; readonly shown: ShownRecording }

/** How the recording of each player stands, for those who watch: renewed as the seconds of the interview turn. */
export function useShownPlayers(): readonly ShownPlayer[] {
  const { state } = useLive()
  const { recordings } = useMeetingView().view
  const { elapsedMs } = useInterviewClock()
  const isRunning = isRecording(state)
  const isOver =
    state.recordingOutcome?.outcome === 'withdrawn' || state.recordingOutcome?.outcome === 'refused'
  return usePeers().flatMap(({ personId, seat, link }) => {
    if (!isPlayer(seat)) return []
    const told = recordings.get(personId)
    const now = performance.now()
    const shown = isOver ? noSign : shownOf({ isRunning, told, link, now, elapsed: elapsedMs })
    return { personId, shown }
  })
}
