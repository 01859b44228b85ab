import { purposeOf, takesWrites } from '@/domain/access/archive'
import { endedCodes } from '@/domain/domain-error'
import type { CommandRequest } from '@/domain/live-session/command'
import { seatOf } from '@/domain/live-session/core/agreement'
import type { Viewer } from '@/domain/live-session/core/seat'
import type { LiveSessionState } from '@/domain/live-session/state'
import { isViewOpen } from '@/domain/live-session/views'
import { type Browser, thisBrowser } from './browser'
import { type Diagnosis, diagnosisOf } from './diagnosis'
import { statusOf } from './follow/connection-state'
import { createFollowing } from './follow/follow-session'
import { createListeners } from './listeners'
import type { LiveSessionOptions } from './live-session-options'
import type { SessionRoom } from './live-view'
import { decideHere, foldRequests } from './optimistic'
import { createSameFields } from './remember'
import { createSending } from './send/send-acts'
import { createSessionParts, type SessionParts } from './session-parts'
import { isOutdated, noTrouble, noteTrouble, type TroubleInput } from './trouble'

function isSeatedOtherwise({ contract }: LiveSessionState, { personId, seat }: Viewer): boolean {
  const now = seatOf(contract, personId)
  return now !== null && now !== seat
}

/** What the screens read of a live session, and its acts. A new object at each change, and at no other time. */
export type LiveSnapshot<R extends SessionRoom> = ReturnType<LiveSession<R>['getSnapshot']>
export type LiveSession<R extends SessionRoom> = ReturnType<typeof createLiveSession<R>>

/**
 * The browser's end of one live session: follows its log, sends what the seat does, keeps the server's time. Made for
 * useSyncExternalStore. Asks nothing of server or browser before `start`; what waits is still sent after the end.
 */
export function createLiveSession<R extends SessionRoom>(
  options: LiveSessionOptions<R>,
  browser: Browser = thisBrowser,
  parts: SessionParts<R> = createSessionParts(options, browser),
) {
  const { room, log, builds, lateCode } = options
  const { clock, project, ground, view } = parts
  // Kept for good: when the room is read again under another person's cookie, these acts must not get that name.
  const owner = { liveSessionId: options.liveSessionId, personId: room.read().viewer.personId }
  const { notify, subscribe } = createListeners()
  let trouble = noTrouble
  let hasRenewed = false
  /** How many changes of what was agreed had come when the room was last asked for because of them. */
  let renewedFor = 0
  let hasEnded = false
  let hasLeft = false
  let stops: (() => void)[] = []
  /** Null once something may have changed since it was last read. */
  let snapshot: ReturnType<typeof look> | null = null

  const { connection, socket, present } = createFollowing({
    ...options,
    openPusher: browser.openPusher,
    renewRoom: room.renew,
    noteTrouble: note,
    changed(now, before) {
      if (now.log !== before.log) {
        log.keep(now.log)
        noteArrived()
      }
      if (statusOf(now) === 'live' && statusOf(before) !== 'live') queue.flush()
      changed()
    },
  })
  const { queue, gone, send, can } = createSending({
    ...options,
    clock,
    connection,
    refusalOf,
    changed,
    store: browser.store(owner),
    isOutdated: () => isOutdated(trouble, builds.page()),
    noteTrouble: note,
  })
  const same = createSameFields<ReturnType<typeof look>>()

  function changed() {
    snapshot = null
    notify()
    if (hasEnded) leaveOnceKept()
  }

  function note(input: TroubleInput) {
    if (input.type === 'refused' && endedCodes.some((each) => each === input.reason)) return end()
    trouble = noteTrouble(trouble, input)
    changed()
  }

  /** Stops asking and sending. Unsent acts stay on the device; what was read is dropped. */
  function end() {
    if (hasEnded) return
    hasEnded = true
    queue.halt()
    stop()
    leaveOnceKept()
  }

  function leaveOnceKept() {
    const unsent = queue.pending().filter(({ settledSeq }) => settledSeq === null)
    if (!hasEnded || hasLeft || unsent.some(({ isBeingKept }) => isBeingKept)) return
    hasLeft = true
    options.leave(unsent.filter(({ pageOnly }) => pageOnly).length)
  }

  function noteBuild() {
    const build = builds.server()
    if (build !== null) note({ type: 'served', build })
  }

  /** Whether the server answers is for the connection to say. */
  function noteLateCode() {
    const now = lateCode.read()
    note({ type: 'lateCode', lateCode: now === 'missing' ? now : 'coming' })
  }

  function confirmed() {
    return project(connection.state().log.events)
  }

  function noteArrived() {
    const { state, ids } = confirmed()
    // Another seat is another page: what this one holds in memory was for the seat it was opened for.
    if (isSeatedOtherwise(state, room.read().viewer)) return end()
    queue.arrived(connection.state().log.logId, state.seq, ids)
    // Once sealed facts are open, more of the scenario may be read as well.
    const { reveals, trap } = room.read().scenario
    const isRoomOlder =
      (isViewOpen(state, 'beneficiary') && reveals === undefined) ||
      (isViewOpen(state, 'supervisor') && trap === undefined)
    const isChanged = room.read().version < state.changes.length
    if ((isRoomOlder && !hasRenewed) || (isChanged && renewedFor < state.changes.length)) room.renew()
    hasRenewed = isRoomOlder
    renewedFor = state.changes.length
  }

  function look() {
    const seen = view({
      room: room.read(),
      ground: ground(room.read()),
      connection: connection.state(),
      confirmed: confirmed(),
      pending: queue.pending(),
      trouble,
      pageBuild: builds.page(),
      gone: gone(),
      present: present(),
      fold: foldRequests,
    })
    return { ...seen, isReady: true as boolean, now: clock.now, send, can, diagnose }
  }

  function getSnapshot(): ReturnType<typeof look> {
    snapshot ??= same(look())
    return snapshot
  }

  /** Decides on acts not yet drawn too: of two keys within one frame, the second builds on the first. */
  function refusalOf(request: CommandRequest) {
    if (!takesWrites(room.read(), purposeOf(request.command.type))) return 'cohortArchived'
    const decision = decideHere(getSnapshot().state, ground(room.read()), request)
    return 'refusal' in decision ? decision.refusal : null
  }

  function diagnose(): Diagnosis {
    const { pendingCount, isPendingKept } = getSnapshot()
    return diagnosisOf({
      connection: connection.state(),
      engine: room.read().realtime.wsHost,
      clock: clock.estimate(),
      queued: pendingCount,
      isQueueKept: isPendingKept,
      trouble,
      pageBuild: builds.page(),
    })
  }

  function takeRoom() {
    socket.listenTo(room.read())
    changed()
  }

  function start() {
    if (hasEnded) return stop
    stops = [
      connection.start(),
      socket.stop,
      clock.start(),
      room.subscribe(takeRoom),
      builds.subscribe(noteBuild),
      lateCode.subscribe(noteLateCode),
      browser.adoptPages(owner, queue.adopt),
      browser.watchPage({
        woke() {
          connection.dispatch({ type: 'woke' })
          queue.flush()
          clock.measure()
        },
        lost: () => connection.dispatch({ type: 'requestLost' }),
        socketBlocked: () => note({ type: 'socketBlocked' }),
      }),
      options.onSignInChanged(() => {
        connection.dispatch({ type: 'accessDoubted' })
        queue.flush()
      }),
    ]
    takeRoom()
    noteBuild()
    noteLateCode()
    queue.resume()
    noteArrived()
    return stop
  }

  function stop() {
    for (const each of stops) each()
    stops = []
  }

  return {
    getSnapshot,
    subscribe,
    /** Goes on until the function returned is called; may be started again. */
    start,
  }
}
