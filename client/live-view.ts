import type { CommandRequest } from '@/domain/live-session/command'
import { broughtCommitments } from '@/domain/live-session/commitments/commitment'
import type { Viewer } from '@/domain/live-session/core/seat'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { ObservationGrid } from '@/domain/observation/grid'
import { type Connection, statusOf } from './follow/connection-state'
import type { GoneMark } from './gone-mark'
import type { foldRequests, Ground } from './optimistic'
import type { Confirmed } from './projection'
import { createSameItems, remember } from './remember'
import type { PendingCommand } from './send/queue-state'
import { noticeOf, type Trouble } from './trouble'
import { unconfirmedOf } from './unconfirmed'

/** What a live session needs to know of its room, besides the facts. */
export type SessionRoom = {
  readonly viewer: Viewer
  /** Whether its cohort is archived: it is read, and nothing goes on. */
  readonly isArchived: boolean
  /** How many changes of what was agreed this room was read after. */
  readonly version: number
  readonly grid: ObservationGrid
  readonly scenario: {
    readonly reveals?: readonly { readonly id: string }[] | undefined
    readonly trap?: unknown
  }
  readonly brought: Parameters<typeof broughtCommitments>[0] | null
  readonly realtime: BrowserConnection
}

type Parts<R> = {
  readonly room: R
  readonly ground: Ground
  readonly connection: Connection
  readonly confirmed: Confirmed
  readonly pending: readonly PendingCommand[]
  readonly trouble: Trouble
  readonly pageBuild: string | null
  readonly gone: readonly GoneMark[]
  readonly present: ReadonlySet<string>
  /** Does what was just asked for on a copy of the state. */
  readonly fold: typeof foldRequests
}

export function groundOf({ viewer, grid, scenario, brought }: SessionRoom): Ground {
  const revealIds = scenario.reveals?.map((reveal) => reveal.id) ?? []
  return { viewer, grid, revealIds, brought: brought ? broughtCommitments(brought) : [] }
}

/** Brings the parts of a live session together for the screens. What has not changed is the very same value as before. */
export function createLiveView<R>(now: () => number) {
  const sameRequests = createSameItems<CommandRequest>()
  const foldOnce = remember(
    (fold: Parts<R>['fold'], ...given: Parameters<Parts<R>['fold']>): LiveSessionState => fold(...given),
  )
  const agreedOf = remember(
    (room: R, contract: LiveSessionState['contract'], focus: LiveSessionState['focus']) => {
      return { room, contract, focus, now }
    },
  )
  return (parts: Parts<R>) => {
    const { room, ground, connection, confirmed, pending, trouble, pageBuild, gone, present, fold } = parts
    const requests = sameRequests(unconfirmedOf(confirmed.state, confirmed.ids, pending))
    const state = foldOnce(fold, confirmed.state, requests, ground)
    const unsent = pending.filter(({ request }) => !confirmed.ids.has(request.id))
    const status = statusOf(connection)
    // Offline, the count shows what is safe on the device. Online it is hidden, and would draw each mark twice.
    const counted = status === 'offline' ? unsent.filter(({ isBeingKept }) => !isBeingKept) : unsent
    const isServerFaulty = unsent.some(({ faults }) => faults !== undefined)
    const isLive = status === 'live'
    const isRealtimeRefused = connection.refused !== null
    return {
      room,
      /** The seat's copy of the session, with what it has just asked for already done. */
      state,
      /** The same without what the server has not confirmed. */
      confirmed: confirmed.state,
      events: connection.log.events,
      pendingCount: counted.length,
      /** Whether what waits outlives this page; false where the browser keeps nothing. */
      isPendingKept: !unsent.some(({ pageOnly }) => pageOnly),
      /** Whether something waits because the server failed at it for a reason of its own. */
      isServerFaulty,
      connection: status,
      /** What stands in the way besides the network. */
      notice: noticeOf({ trouble, pageBuild, isRealtimeRefused, isLive, isFaulty: isServerFaulty }),
      /** Whether facts hidden so far have been opened and are being read: the copy of the log is not whole. */
      isOpening: connection.log.stale,
      /** Acts on a mark that turned out not to be there any more, latest last. */
      gone,
      /** Ids of the people in the room. */
      present,
      /** What no act in the interview changes: who is here, what was agreed, and the server's time (epoch ms). */
      agreed: agreedOf(room, state.contract, state.focus),
    }
  }
}
