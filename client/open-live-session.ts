import type { DomainErrorCode } from '@/domain/domain-error'
import type { Command, CommandRequest } from '@/domain/live-session/command'
import type { createLiveSession, LiveSession, LiveSnapshot } from './create-live-session'
import { diagnosisOf } from './diagnosis'
import { startingConnection } from './follow/connection-state'
import type { LateCode } from './late-code'
import { createListeners } from './listeners'
import type { LiveSessionOptions } from './live-session-options'
import type { SessionRoom } from './live-view'
import { loadWithRetry } from './load-with-retry'
import { newId } from './new-id'
import { createSessionParts, type Device, thisDevice } from './session-parts'
import { noTrouble } from './trouble'

type Create = typeof createLiveSession

/** Acts whose code has not come within this time are held by the device. */
const keptAfterMs = 3_000
const loadCode = () => import('./create-live-session').then((module) => module.createLiveSession)

/**
 * Opens a live session with only the code of its first picture. The code that follows, decides and sends loads
 * meanwhile. Acts until then wait with their moment, on the device if that code fails.
 */
export function openLiveSession<R extends SessionRoom>(
  options: LiveSessionOptions<R>,
  load: () => Promise<Create> = loadCode,
  device: Device = thisDevice,
) {
  const { lateCode } = options
  const parts = createSessionParts(options, device)
  const store = device.store({
    liveSessionId: options.liveSessionId,
    personId: options.room.read().viewer.personId,
  })
  const { notify, subscribe } = createListeners()
  let asked: Promise<LiveSession<R>> | null = null
  let session: LiveSession<R> | null = null
  let picture: LiveSnapshot<R> | null = null
  /** Acts that wait for the code. */
  let waiting: readonly Waiting[] = []
  /** State of that code as far as it is drawn: the first picture equals the server's. */
  let code: LateCode = 'coming'
  /** The release that last answered, as far as it is drawn. */
  let answering: string | null = null

  function loaded(): Promise<LiveSession<R>> {
    asked ??= loadWithRetry(load).then((create) => create(options, undefined, parts))
    return asked
  }

  function firstPicture(): LiveSnapshot<R> {
    const room = options.room.read()
    const connection = { ...startingConnection(options.log.read()), reachable: code !== 'unreachable' }
    const pageBuild = options.builds.page()
    const trouble = {
      ...noTrouble,
      serverBuild: code === 'coming' ? null : options.builds.server(),
      lateCode: code,
    }
    const about = { connection, trouble, pageBuild }
    const queue = {
      pendingCount: waiting.length,
      isPendingKept: waiting.every(({ device }) => device === 'keeps'),
    }
    const seen = parts.view({
      ...about,
      room,
      ground: parts.ground(room),
      confirmed: parts.project(connection.log.events),
      pending: [],
      gone: [],
      present: new Set(),
      fold: (confirmed) => confirmed,
    })
    const diagnose = () =>
      diagnosisOf({
        ...about,
        engine: room.realtime.wsHost,
        clock: null,
        queued: queue.pendingCount,
        isQueueKept: queue.isPendingKept,
      })
    const acts = { now: parts.clock.now, send: sendLater, can: mayBeOffered, diagnose }
    return { ...seen, ...queue, ...acts, isReady: false }
  }

  const sendLater: LiveSnapshot<R>['send'] = async (command, { at = parts.clock.now() } = {}) => {
    const request = { id: newId(), at, command }
    changeWaiting([...waiting, { request, device: 'not asked' }])
    if (code !== 'coming') keepWaiting()
    // Code may also hang without failing.
    const hanging = setTimeout(keepWaiting, keptAfterMs)
    const found = await loaded()
    clearTimeout(hanging)
    const isAsked = waiting.some((each) => each.request === request && each.device !== 'not asked')
    changeWaiting(waiting.filter((each) => each.request !== request))
    return found.getSnapshot().send(command, isAsked ? { at, id: request.id } : { at })
  }

  /** Lets the device hold an act: should its code never come, the next page of this person sends it. */
  async function keep(request: CommandRequest) {
    note('asked')
    if (await store.keep(request)) note('keeps')

    function note(device: Waiting['device']) {
      changeWaiting(waiting.map((each) => (each.request === request ? { request, device } : each)))
    }
  }

  function keepWaiting() {
    for (const { request, device } of waiting) if (device === 'not asked') void keep(request)
  }

  function changeWaiting(next: readonly Waiting[]) {
    waiting = next
    drawAnew()
  }

  function drawAnew() {
    picture = null
    if (!session) notify()
  }

  function noteLateCode() {
    const now = lateCode.read()
    const server = options.builds.server()
    if (session || (now === code && server === answering)) return
    code = now
    answering = server
    if (code !== 'coming') keepWaiting()
    drawAnew()
  }

  function getSnapshot(): LiveSnapshot<R> {
    if (session) return session.getSnapshot()
    picture ??= firstPicture()
    return picture
  }

  function takeOver(found: LiveSession<R>) {
    if (session) return
    session = found
    found.subscribe(notify)
    notify()
  }

  return {
    getSnapshot,
    subscribe,
    /** Loads the code, without using it yet. */
    fetchAhead: () => void loaded(),
    /** Goes on until the function returned is called; may be started again. Never before the first picture has been drawn. */
    start() {
      let stop: (() => void) | null = () => {}
      // What is done before the code is there has its moment from this clock.
      parts.clock.begin()
      const stopNoting = lateCode.subscribe(noteLateCode)
      noteLateCode()
      void loaded().then((found) => {
        stopNoting()
        takeOver(found)
        if (stop) stop = found.start()
      })
      return () => {
        stopNoting()
        stop?.()
        stop = null
      }
    },
  }
}

/** An act that waits for the code, and whether the device holds it meanwhile. */
type Waiting = { readonly request: CommandRequest; readonly device: 'not asked' | 'asked' | 'keeps' }

/** Commands offered from the first picture on, and those sent unless known to be refused. */
const notHeldBack: readonly Command['type'][] = [
  'mark',
  'moveDial',
  'hearTalk',
  'sendCue',
  'sendIconCue',
  'keepCue',
  'keepIconCue',
  'redactWords',
]

/** Before the rules have come: acts are decided once they are there; nothing that they might refuse is offered. */
function mayBeOffered({ type }: Command): DomainErrorCode | null {
  return notHeldBack.includes(type) ? null : 'wrongMoment'
}
