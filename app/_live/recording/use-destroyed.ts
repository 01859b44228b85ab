'use client'

import { useEffect } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { loadRecordings } from '@/app/_recordings/load-recordings'
import { loadWithRetry } from '@/client/load-with-retry'
import { mayHoldRecordings } from '@/client/recording/kept-flag'
import { isWithdrawn } from '@/domain/live-session/recording/capture'

/** Destroys what this device holds of an interview whose agreement was taken back, and a picture that its person no longer agrees to. */
export function useDestroyed(): void {
  const { room, state } = useLive()
  const { liveSessionId, viewer } = room
  const { personId } = viewer
  const isGone = isWithdrawn(state)
  const isVoiceAlone = state.recordingAnswers.get(personId) === 'voice'
  useEffect(() => {
    if (!(isGone || isVoiceAlone) || !mayHoldRecordings()) return
    void loadWithRetry(loadRecordings).then(({ pageRecordings }) =>
      pageRecordings()
        .destroy(
          (track) =>
            track.liveSessionId === liveSessionId &&
            (isGone || (track.personId === personId && track.kind === 'picture')),
        )
        .catch(() => undefined),
    )
  }, [liveSessionId, personId, isGone, isVoiceAlone])
}
