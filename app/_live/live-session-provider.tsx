'use client'

import { notifications } from '@mantine/notifications'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import type { DomainErrorCode } from '@/domain/domain-error'
import type { Command } from '@/domain/live-session/command'
import { broughtCommitments } from '@/domain/live-session/commitment'
import type { SeenEvent } from '@/domain/live-session/event'
import { isUnsealed, type LiveSessionState } from '@/domain/live-session/state'
import type { Sent } from './command-queue'
import { useCommands, usePending } from './commands'
import type { ConnectionStatus } from './connection'
import { liveLogOptions } from './live-log'
import { newId } from './new-id'
import { decideHere, foldPending, type Ground } from './optimistic'
import { createProjection } from './projection'
import type { Room } from './room'
import { useServerClock } from './server-clock'
import { useConnection } from './use-connection'
import { useRealtime } from './use-realtime'
import { useWaking } from './use-waking'

export type Live = {
  readonly room: Room
  /** The seat's copy of the session, with what it has just asked for already done. */
  readonly state: LiveSessionState
  /** The same without what the server has not confirmed. */
  readonly confirmed: LiveSessionState
  readonly events: readonly SeenEvent[]
  readonly pendingCount: number
  /** Whether what waits outlives this page; false where the browser keeps nothing. */
  readonly isPendingKept: boolean
  readonly connection: ConnectionStatus
  /** Ids of the people in the room. */
  readonly present: ReadonlySet<string>
  /** The server's time as far as this device can tell, epoch ms. */
  readonly now: () => number
  /** Acts. `at` (epoch ms, server time) is the moment of the act, now by default. Refusals are shown to the person. */
  readonly send: (command: Command, options?: { at?: number }) => Promise<Sent>
  /** Why the command would be refused now, or null when it would be accepted. */
  readonly can: (command: Command) => DomainErrorCode | null
}

const LiveContext = createContext<Live | null>(null)

/** The live session this screen stands in. */
export function useLive(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('useLive needs a LiveSessionProvider above it')
  return live
}

export function LiveSessionProvider({
  liveSessionId,
  children,
}: {
  liveSessionId: string
  children: ReactNode
}) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const refusals = useTranslations('errors')

  const read = useCallback(
    (after: number) => client.liveSession.events.query({ liveSessionId, after, limit: 1_000 }),
    [client, liveSessionId],
  )
  const roomOptions = trpc.liveSession.room.queryOptions(
    { liveSessionId },
    { staleTime: Number.POSITIVE_INFINITY },
  )
  const { data: room } = useSuspenseQuery(roomOptions)
  const { data: log } = useSuspenseQuery(liveLogOptions(liveSessionId, read))

  const readRoomAgain = useCallback(() => {
    void queries.invalidateQueries({ queryKey: trpc.liveSession.room.queryKey({ liveSessionId }) })
  }, [queries, trpc, liveSessionId])
  const { status, dispatch, receive, hearOfHead, shaker } = useConnection(liveSessionId, read, readRoomAgain)
  const { viewer, realtime } = room
  const present = useRealtime({ liveSessionId, viewer, realtime, dispatch, receive, hearOfHead, shaker })
  const queue = useCommands({ liveSessionId, personId: viewer.personId, dispatch, receive })
  useWaking(dispatch, queue.hurry)
  useEffect(() => {
    if (status === 'live') queue.hurry()
  }, [status, queue])
  const now = useServerClock(useCallback(() => client.clock.now.query(), [client]))

  const [project] = useState(createProjection)
  const confirmed = project(log.events)
  const pending = usePending(queue, confirmed)
  const ground = useMemo<Ground>(
    () => ({
      viewer: room.viewer,
      grid: room.grid,
      revealIds: room.scenario.reveals?.map((reveal) => reveal.id) ?? [],
      brought: room.brought ? broughtCommitments(room.brought) : [],
    }),
    [room],
  )
  const state = useMemo(
    () => foldPending(confirmed.state, confirmed.ids, pending, ground),
    [confirmed, pending, ground],
  )

  const latest = useRef({ confirmed, ground })
  useLayoutEffect(() => {
    latest.current = { confirmed, ground }
  })

  const opened = isUnsealed(confirmed.state) && room.scenario.trap === undefined
  useEffect(() => {
    if (opened) readRoomAgain()
  }, [opened, readRoomAgain])

  const can = useCallback(
    (command: Command) => {
      const decision = decideHere(state, ground, { id: newId(), at: now(), command })
      return 'refusal' in decision ? decision.refusal : null
    },
    [state, ground, now],
  )
  const send = useCallback(
    async (command: Command, options?: { at?: number }): Promise<Sent> => {
      const request = { id: newId(), at: options?.at ?? now(), command }
      const { confirmed, ground } = latest.current
      // Two keys within one frame: the second is decided upon the first, not upon the last picture drawn.
      const state = foldPending(confirmed.state, confirmed.ids, queue.pending(), ground)
      const decision = decideHere(state, ground, request)
      if (!('refusal' in decision)) return queue.push(request)
      notifications.show({
        id: `refused-${decision.refusal}`,
        message: refusals(decision.refusal),
        color: 'red',
      })
      return { ok: false, reason: decision.refusal }
    },
    [now, queue, refusals],
  )

  const unsent = pending.filter((each) => !confirmed.ids.has(each.request.id))
  const pendingCount = unsent.length
  const isPendingKept = !unsent.some((each) => each.pageOnly)
  const live = useMemo<Live>(
    () => ({
      room,
      state,
      confirmed: confirmed.state,
      events: log.events,
      pendingCount,
      isPendingKept,
      connection: status,
      present,
      now,
      send,
      can,
    }),
    [room, state, confirmed, log, pendingCount, isPendingKept, status, present, now, send, can],
  )
  return <LiveContext value={live}>{children}</LiveContext>
}
