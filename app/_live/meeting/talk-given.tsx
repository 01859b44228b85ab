'use client'

import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useRunningTake } from '@/app/_live/session/use-running-take'
import { loadWithRetry } from '@/client/load-with-retry'
import type { Meeting } from '@/client/meeting/meeting-view'
import type { TalkMeter, TalkState } from '@/client/meeting/talk/create-talk'
import { isPlayer } from '@/domain/live-session/core/seat'
import { openTake } from '@/domain/live-session/take/take'
import { type OwnTalk, TalkContext } from './pieces/use-talk'

const load = () => import('@/client/meeting/talk/create-talk')

/** Measures the talk time of a player while the interview or a take runs, and gives the parts below what they say of it. */
export function TalkGiven({ meeting, children }: { meeting: Meeting | null; children: ReactNode }) {
  const meter = useMeter()
  const state = useSyncExternalStore<TalkState | null>(
    meter?.subscribe ?? never,
    () => meter?.getSnapshot() ?? null,
    () => null,
  )
  useFollowed(meter, meeting)
  const talk = useMemo<OwnTalk | null>(
    () => (meter && state !== null ? { state, turn: meter.turn } : null),
    [meter, state],
  )
  return <TalkContext value={talk}>{children}</TalkContext>
}

/** What measures, once its code has come; null for supervisors and observers. */
function useMeter(): TalkMeter | null {
  const live = useLive()
  const latest = useRef(live)
  useEffect(() => {
    latest.current = live
  })
  const plays = isPlayer(live.room.viewer.seat)
  const [meter, setMeter] = useState<TalkMeter | null>(null)
  useEffect(() => {
    if (!plays) return
    let isOver = false
    let opened: TalkMeter | null = null
    void loadWithRetry(load).then(({ createTalk }) => {
      if (isOver) return
      opened = createTalk({
        now: () => latest.current.now(),
        tell(told) {
          const { can, send, state } = latest.current
          const take = state.stage.status === 'debrief' ? openTake(state) : null
          const command = take
            ? ({ type: 'hearTakeTalk', takeId: take.id, ...told } as const)
            : ({ type: 'hearTalk', ...told } as const)
          // The debrief may have begun, or the take have ended, seconds ago: refusals for being late stay hidden.
          if (can(command) === null) void send(command)
        },
      })
      setMeter(opened)
    })
    return () => {
      isOver = true
      setMeter(null)
      opened?.end()
    }
  }, [plays])
  return meter
}

/** Follows the interview and one's own microphone. */
function useFollowed(meter: TalkMeter | null, meeting: Meeting | null): void {
  const { stage } = useLive().state
  const isTake = useRunningTake() !== null
  const isInterview = stage.status === 'interview' || isTake
  const isRunning = isTake || (stage.status === 'interview' && stage.pace === 'running')
  useEffect(() => {
    if (!meter) return
    const follow = () => {
      const view = meeting?.getSnapshot()
      const isThere = isInterview && view?.isIn && view.microphone.state === 'ready'
      meter.follow({
        stream: isThere ? view.ownSound : null,
        isMuted: view?.microphone.isOn === false,
        isRunning,
      })
    }
    follow()
    return meeting?.subscribe(follow)
  }, [meter, meeting, isInterview, isRunning])
}

const never = () => () => {}
