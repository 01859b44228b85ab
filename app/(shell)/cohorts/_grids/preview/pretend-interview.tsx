'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { ConsoleProvider } from '@/app/_live/console/desk/console-provider'
import { AgreedContext, type Live, LiveContext } from '@/app/_live/session/live-session-provider'
import { newId } from '@/client/new-id'
import { decideHere, foldRequests } from '@/client/optimistic'
import type { Command, CommandRequest } from '@/domain/live-session/command'
import type { ObservationGrid } from '@/domain/observation/grid'
import { nowMs, pretendRoom, pretendState } from './pretend-room'

type PretendInterviewProps = {
  readonly grid: ObservationGrid
  /** Whose screen it is: the supervisor's during the interview, the advisor's after it. */
  readonly as: 'supervisor' | 'advisor'
  readonly children: ReactNode
}

/** An interview that exists on this page alone, for the room's own components to be seen, and tried, with a grid. */
export function PretendInterview({ grid, as, children }: PretendInterviewProps) {
  const [requests, setRequests] = useState<readonly CommandRequest[]>([])
  const room = useMemo(() => pretendRoom(grid, as), [grid, as])
  const begun = useMemo(() => pretendState(room), [room])
  const live = useMemo<Live>(() => {
    const ground = { viewer: room.viewer, grid, revealIds: [], brought: [] }
    const state = foldRequests(begun, requests, ground)
    const requestOf = (command: Command): CommandRequest => ({ id: newId(), at: nowMs, command })
    const refusalOf = (command: Command) => {
      const decision = decideHere(state, ground, requestOf(command))
      return 'refusal' in decision ? decision.refusal : null
    }
    const now = () => nowMs
    return {
      room,
      state,
      confirmed: state,
      events: [],
      gone: [],
      present: new Set<string>(),
      now,
      isReady: true,
      pendingCount: 0,
      isPendingKept: true,
      isServerFaulty: false,
      isOpening: false,
      connection: 'live',
      notice: null,
      agreed: { room, contract: state.contract, focus: state.focus, now },
      can: refusalOf,
      async send(command) {
        const refusal = refusalOf(command)
        if (refusal) return { ok: false, reason: refusal }
        const request = requestOf(command)
        setRequests((all) => [...all, request])
        return { ok: true, id: request.id }
      },
      diagnose: () => ({
        status: 'live',
        engine: null,
        refused: null,
        clock: null,
        applied: 0,
        head: 0,
        queued: 0,
        isQueueKept: true,
        storage: 'well',
        logId: '',
        pageBuild: null,
        serverBuild: null,
        isOutdated: false,
      }),
    }
  }, [room, grid, begun, requests])
  return (
    <AgreedContext value={live.agreed}>
      <LiveContext value={live}>
        {as === 'supervisor' ? <ConsoleProvider>{children}</ConsoleProvider> : children}
      </LiveContext>
    </AgreedContext>
  )
}
