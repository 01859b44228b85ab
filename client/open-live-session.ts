import type { DomainErrorCode } from '@/domain/domain-error'
import type { Command } from '@/domain/live-session/command'
import type { createLiveSession, LiveSession, LiveSnapshot } from './create-live-session'
import { diagnosisOf } from './diagnosis'
import { startingConnection } from './follow/connection-state'
import { createListeners } from './listeners'
import type { LiveSessionOptions } from './live-session-options'
import type { SessionRoom } from './live-view'
import { loadWithRetry } from './load-with-retry'
import { createSessionParts, type Device, thisDevice } from './session-parts'
import { noTrouble } from './trouble'

type Create = typeof createLiveSession
const loadCode = () => import('./create-live-session').then((module) => module.createLiveSession)

/**
 * Opens a live session with no more code than its first picture needs. What follows, decides and sends is loaded meanwhile, and takes
 * over once started. Acts until then wait for that code and keep their moment.
 */
export function openLiveSession<R extends SessionRoom>(
  options: LiveSessionOptions<R>,
  load: () => Promise<Create> = loadCode,
  device: Device = thisDevice,
) {
  const parts = createSessionParts(options, device)
  const { notify, subscribe } = createListeners()
  let asked: Promise<LiveSession<R>> | null = null
  let session: LiveSession<R> | null = null
  let picture: LiveSnapshot<R> | null = null
  /** Acts that wait for the code. */
  let waiting = 0

  function loaded(): Promise<LiveSession<R>> {
    asked ??= loadWithRetry(load).then((create) => create(options, undefined, parts))
    return asked
  }

  function firstPicture(): LiveSnapshot<R> {
    const room = options.room.read()
    const connection = startingConnection(options.log.read())
    const pageBuild = options.builds.page()
    const about = { connection, trouble: noTrouble, pageBuild }
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
        queued: waiting,
        isQueueKept: waiting === 0,
      })
    const queue = { pendingCount: waiting, isPendingKept: waiting === 0 }
    const acts = { now: parts.clock.now, send: sendLater, can: mayBeOffered, diagnose }
    return { ...seen, ...queue, ...acts, isReady: false }
  }

  const sendLater: LiveSnapshot<R>['send'] = async (command, { at = parts.clock.now() } = {}) => {
    count(1)
    const found = await loaded()
    count(-1)
    return found.getSnapshot().send(command, { at })
  }

  function count(more: 1 | -1) {
    waiting += more
    picture = null
    if (!session) notify()
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
      void loaded().then((found) => {
        takeOver(found)
        if (stop) stop = found.start()
      })
      return () => {
        stop?.()
        stop = null
      }
    },
  }
}

/** Commands that a screen sends unless they are known to be refused, and the one that it offers from the first picture on. */
const notHeldBack: readonly Command['type'][] = ['mark', 'moveDial', 'sendCue', 'sendIconCue', 'redactWords']

/** Before the rules have come: what somebody does is decided once they are there; nothing that they might refuse is offered. */
function mayBeOffered({ type }: Command): DomainErrorCode | null {
  return notHeldBack.includes(type) ? null : 'wrongMoment'
}
