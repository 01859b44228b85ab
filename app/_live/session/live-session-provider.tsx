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
import { reasonOf } from '@/app/_trpc/reason-of'
import { type Diagnosis, diagnosisOf } from '@/client/diagnosis'
import type { ConnectionStatus } from '@/client/follow/connection'
import { newId } from '@/client/new-id'
import { decideHere, dueOf, foldDue, foldPending, type Ground } from '@/client/optimistic'
import { createProjection } from '@/client/projection'
import { createSameItems } from '@/client/same-items'
import type { Sent } from '@/client/send/command-queue'
import { type Notice, noticeOf } from '@/client/trouble'
import type { DomainErrorCode } from '@/domain/domain-error'
import type { Command, CommandRequest } from '@/domain/live-session/command'
import { broughtCommitments } from '@/domain/live-session/commitment'
import type { SeenEvent } from '@/domain/live-session/event'
import { isUnsealed, type LiveSessionState } from '@/domain/live-session/state'
import { useBeingKept, useCommands, usePending } from './commands'
import { type GoneMark, useGoneMarks } from './gone-marks'
import { liveLogOptions, type ReadEvents } from './live-log'
import type { Room } from './room'
import { useServerClock } from './server-clock'
import { useConnection } from './use-connection'
import { useRealtime } from './use-realtime'
import { usePageBuild, useTrouble } from './use-trouble'
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
  /** Whether something waits because the server failed at it for a reason of its own. */
  readonly isServerFaulty: boolean
  readonly connection: ConnectionStatus
  /** What stands in the way besides the network. */
  readonly notice: Notice | null
  readonly diagnose: () => Diagnosis
  /** Whether facts hidden so far have been opened and are being read: what is held of them is not whole. */
  readonly isOpening: boolean
  /** Acts on a mark that turned out not to be there any more, latest last. */
  readonly gone: readonly GoneMark[]
  /** Ids of the people in the room. */
  readonly present: ReadonlySet<string>
  /** The server's time as far as this device can tell, epoch ms. */
  readonly now: () => number
  /** Acts. `at` (epoch ms, server time) is the moment of the act, now by default. Refusals are shown to the person. */
  readonly send: (command: Command, options?: { at?: number }) => Promise<Sent>
  /** Why the command would be refused now, or null when it would be accepted. */
  readonly can: (command: Command) => DomainErrorCode | null
}

/** Who is in this live session, what was agreed for it, and its clock. */
export type Agreed = Pick<LiveSessionState, 'contract' | 'focus'> & Pick<Live, 'room' | 'now'>

const LiveContext = createContext<Live | null>(null)
const AgreedContext = createContext<Agreed | null>(null)

/** The live session this screen stands in. */
export function useLive(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('useLive needs a LiveSessionProvider above it')
  return live
}

/** The part of it that no act in the interview changes: what reads this alone is not drawn anew by a mark. */
export function useAgreed(): Agreed {
  const agreed = use(AgreedContext)
  if (!agreed) throw new Error('useAgreed needs a LiveSessionProvider above it')
  return agreed
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

  const roomOptions = trpc.liveSession.room.queryOptions(
    { liveSessionId },
    { staleTime: Number.POSITIVE_INFINITY },
  )
  const { data: room } = useSuspenseQuery(roomOptions)
  const { viewer, realtime } = room
  const [personId] = useState(viewer.personId)
  const { trouble, hear, isOutdated } = useTrouble()

  const read = useCallback<ReadEvents>(
    async (after, signal) => {
      const input = { liveSessionId, as: personId, after, limit: 1_000 }
      try {
        const page = await client.liveSession.events.query(input, signal && { signal })
        hear({ type: 'read' })
        return page
      } catch (error) {
        hear({ type: 'refused', reason: reasonOf(error) })
        throw error
      }
    },
    [client, liveSessionId, personId, hear],
  )
  // Only for what the log was when the screen opened: its growth is heard from the connection.
  const { data: found } = useSuspenseQuery({
    ...liveLogOptions(liveSessionId, read),
    notifyOnChangeProps: [],
  })

  const renewRoom = useCallback(() => {
    void queries.invalidateQueries({ queryKey: trpc.liveSession.room.queryKey({ liveSessionId }) })
  }, [queries, trpc, liveSessionId])
  const connection = useConnection(liveSessionId, found, read, renewRoom)
  const { log, status, isRefused, dispatch, receive, hearOfHead, inspect, shaker } = connection
  const present = useRealtime({ liveSessionId, viewer, realtime, dispatch, receive, hearOfHead, shaker })
  const { gone, explains } = useGoneMarks()
  const clock = useServerClock()
  const { now, mind, mend } = clock
  const queue = useCommands({ mend, liveSessionId, personId, dispatch, receive, hear, isOutdated, explains })
  useWaking({ dispatch, hurry: queue.hurry, measure: clock.measure })
  useEffect(() => {
    if (status === 'live') queue.hurry()
  }, [status, queue])

  const [project] = useState(createProjection)
  const confirmed = project(log.events)
  const pending = usePending(queue, log.logId, confirmed)
  const ground = useMemo<Ground>(
    () => ({
      viewer: room.viewer,
      grid: room.grid,
      revealIds: room.scenario.reveals?.map((reveal) => reveal.id) ?? [],
      brought: room.brought ? broughtCommitments(room.brought) : [],
    }),
    [room],
  )
  const [same] = useState(() => createSameItems<CommandRequest>())
  const due = same(dueOf(confirmed.state, confirmed.ids, pending))
  const state = useMemo(() => foldDue(confirmed.state, due, ground), [confirmed, due, ground])

  const latest = useRef({ confirmed, ground })
  useLayoutEffect(() => {
    latest.current = { confirmed, ground }
  })

  const opened = isUnsealed(confirmed.state) && room.scenario.trap === undefined
  useEffect(() => {
    if (opened) renewRoom()
  }, [opened, renewRoom])

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
      if (!('refusal' in decision)) {
        mind(request.id)
        return queue.push(request)
      }
      if (explains(request, decision.refusal)) return { ok: false, reason: decision.refusal }
      notifications.show({
        id: `refused-${decision.refusal}`,
        message: refusals(decision.refusal),
        color: 'red',
      })
      return { ok: false, reason: decision.refusal }
    },
    [now, mind, queue, refusals, explains],
  )

  const unsent = pending.filter((each) => !confirmed.ids.has(each.request.id))
  const beingKept = useBeingKept(queue, status === 'offline' && unsent.length > 0)
  const pendingCount = unsent.length - beingKept
  const isPendingKept = !unsent.some((each) => each.pageOnly)
  const isServerFaulty = unsent.some((each) => each.faults !== undefined)
  const pageBuild = usePageBuild()
  const notice = noticeOf({
    trouble,
    pageBuild,
    isRealtimeRefused: isRefused,
    isLive: status === 'live',
    isFaulty: isServerFaulty,
  })
  const isOpening = log.stale
  const engine = realtime.wsHost
  const diagnose = useCallback(
    () =>
      diagnosisOf({
        connection: inspect(),
        engine,
        clock: clock.estimate(),
        queued: pendingCount,
        isQueueKept: isPendingKept,
        trouble,
        pageBuild,
      }),
    [inspect, engine, clock, pendingCount, isPendingKept, trouble, pageBuild],
  )
  const live = useMemo<Live>(
    () => ({
      room,
      state,
      confirmed: confirmed.state,
      events: log.events,
      pendingCount,
      isPendingKept,
      isServerFaulty,
      connection: status,
      notice,
      diagnose,
      isOpening,
      gone,
      present,
      now,
      send,
      can,
    }),
    [
      room,
      state,
      confirmed,
      log,
      pendingCount,
      isPendingKept,
      isServerFaulty,
      status,
      notice,
      diagnose,
      isOpening,
      gone,
      present,
      now,
      send,
      can,
    ],
  )
  const { contract, focus } = state
  const agreed = useMemo<Agreed>(() => ({ room, contract, focus, now }), [room, contract, focus, now])
  return (
    <AgreedContext value={agreed}>
      <LiveContext value={live}>{children}</LiveContext>
    </AgreedContext>
  )
}
