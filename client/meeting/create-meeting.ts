import { createListeners } from '@/client/listeners'
import { createSameFields, createSameItems } from '@/client/remember'
import { isPlayer } from '@/domain/live-session/core/seat'
import {
  passesSelfAssessment,
  type Voice,
  voiceOf,
  voiceOnEntering,
} from '@/domain/live-session/meeting/medium'
import { createPartJoiner } from '@/domain/live-session/meeting/parts'
import type { SignalPart } from '@/domain/live-session/meeting/signal'
import { createOwnMedia } from './device/own-media'
import { type MeetingBrowser, thisMeetingBrowser } from './meeting-browser'
import type { FollowedMeeting, MeetingGround, MeetingOptions } from './meeting-options'
import type { MeetingView, Peer, SourceKind } from './meeting-view'
import { createOnePage } from './one-page'
import { type ConnectedPeer, connectPeer } from './peer/connect-peer'
import { peerView } from './peer-view'
import { readSignal } from './read-signal'
import { configurationOf, createRelay, hasRelay } from './relay'
import { createToldRecordings } from './told-recordings'

type Other = { readonly peer: ConnectedPeer; readonly same: (next: Peer) => Peer }

/**
 * Sound and picture between this page and the others of a live session: each sends to each. Asks nothing of server or browser
 * before `prepare` or `enter`. Made for useSyncExternalStore.
 */
export function createMeeting(
  options: MeetingOptions,
  browser: MeetingBrowser = thisMeetingBrowser,
): FollowedMeeting {
  const { liveSessionId, personId, medium, server } = options
  const canConnect = browser.canConnect()
  const { notify, subscribe } = createListeners()
  const others = new Map<string, Other>()
  const sameView = createSameFields<MeetingView>()
  const samePeers = createSameItems<Peer>()
  let ground: MeetingGround | null = null
  let isIn = false
  let isElsewhere = false
  let hasEnded = false
  /** Null once something may have changed since it was last read. */
  let snapshot: MeetingView | null = null
  const joiner = createPartJoiner()
  const onePage = createOnePage({ personId, browser, sendSignal: server.sendSignal, now: options.now })
  const told = createToldRecordings({
    browser,
    sendSignal: server.sendSignal,
    watchers: () =>
      (ground?.mesh ?? []).flatMap((each) =>
        isPlayer(each.seat) || !ground?.present.has(each.personId) ? [] : each.personId,
      ),
    changed,
  })
  const meters = browser.createMeters(changed)
  const relay = createRelay(server.readRelay, () => {
    for (const { peer } of others.values()) peer.renewServers(configurationOf(relay.config()))
    changed()
  })
  const own = createOwnMedia({
    liveSessionId,
    personId,
    medium,
    browser,
    meters,
    changed,
    sendingChanged() {
      for (const { peer } of others.values()) peer.sendingChanged()
    },
  })
  const stopListening = options.listen(take)
  const unwatch = browser.watchPage({
    networkChanged() {
      onePage.say()
      everyPeer((peer) => peer.dispatch({ type: 'networkChanged' }))
    },
    leaving: () => everyPeer((peer) => peer.dispatch({ type: 'left' })),
    back() {
      if (!isIn) return
      onePage.say()
      everyPeer((peer) => peer.dispatch({ type: 'entered' }))
    },
  })

  function everyPeer(act: (peer: ConnectedPeer) => void): void {
    for (const { peer } of others.values()) act(peer)
  }

  function changed(): void {
    snapshot = null
    if (!hasEnded) notify()
  }

  function take(part: SignalPart): void {
    const text = joiner.take(part)
    const received = text === null ? null : readSignal(text, liveSessionId)
    if (!received) return
    const { from, page, signal } = received
    if (signal.type === 'recording') {
      told.take(from, signal)
      return
    }
    if (onePage.isTaken(received)) {
      isElsewhere = true
      enterOrLeave(false)
    }
    others.get(from)?.peer.dispatch({ type: 'signal', page, signal })
  }

  function voiceFor(person: string): Voice {
    const viewer = ground?.mesh.find((each) => each.personId === person)
    return ground && viewer ? voiceOf(viewer.seat, ground.stage) : 'shut'
  }

  function ownVoice(): { readonly voice: Voice; readonly onEntering: Voice } {
    const own = ground?.mesh.find((each) => each.personId === personId)
    const onEntering = ground && own ? voiceOnEntering(own.seat, ground.stage) : 'open'
    return { voice: voiceFor(personId), onEntering }
  }

  function open(otherId: string): void {
    const peer = connectPeer({
      personId,
      otherId,
      medium,
      browser,
      configuration: relay.configuration,
      sendSignal: server.sendSignal,
      sends: own.sends,
      changed() {
        meters.watch(otherId, peer.stream())
        changed()
      },
    })
    others.set(otherId, { peer, same: createSameFields<Peer>() })
    if (isIn) peer.dispatch({ type: 'entered' })
  }

  function close(otherId: string): void {
    others.get(otherId)?.peer.end()
    others.delete(otherId)
    meters.watch(otherId, null)
  }

  function look(): MeetingView {
    const config = relay.config()
    const knowsRelay = config && hasRelay(config)
    const peers = (ground?.mesh ?? []).flatMap(({ personId: id }) => {
      const other = others.get(id)
      return other ? other.same(peerView(id, other.peer, { voice: voiceFor(id), hasRelay: knowsRelay })) : []
    })
    return sameView({
      medium,
      canConnect,
      isIn,
      isElsewhere,
      ...own.view(),
      isSoundBlocked: meters.isBlocked() && peers.some(({ stream }) => stream !== null),
      peers: samePeers(peers),
      hasRelay: knowsRelay,
      recordings: told.heard(),
    })
  }

  function getSnapshot(): MeetingView {
    snapshot ??= look()
    return snapshot
  }

  function enterOrLeave(next: boolean): void {
    if (isIn === next || hasEnded || !canConnect) return
    isIn = next
    if (isIn) {
      isElsewhere = false
      relay.start()
      onePage.enter()
    } else onePage.leave()
    own.follow({ ...ownVoice(), isNewStage: false, isIn })
    everyPeer((peer) => peer.dispatch({ type: isIn ? 'entered' : 'left' }))
    changed()
  }

  return {
    getSnapshot,
    subscribe,
    follow(next) {
      if (hasEnded) return
      const isNewStage = ground?.stage.status !== next.stage.status
      const wasToBeMuted = ground !== null && passesSelfAssessment(ground.stage, next.stage)
      ground = next
      const isOneOfThem = next.mesh.some((each) => each.personId === personId)
      const ids = isOneOfThem
        ? next.mesh.flatMap((each) => (each.personId === personId ? [] : each.personId))
        : []
      for (const id of others.keys()) if (!ids.includes(id)) close(id)
      if (wasToBeMuted) own.follow({ voice: 'muted', onEntering: 'muted', isNewStage: true, isIn })
      own.follow({ ...ownVoice(), isNewStage, isIn })
      for (const id of ids) {
        if (!others.has(id)) open(id)
        const peer = others.get(id)?.peer
        peer?.dispatch({ type: 'presence', isPresent: next.present.has(id) })
        peer?.hear(voiceFor(id) !== 'shut')
      }
      changed()
    },
    async prepare(kinds: readonly SourceKind[] = ['microphone', 'camera']) {
      if (!canConnect) return
      relay.start()
      await own.prepare(kinds)
    },
    enter: () => enterOrLeave(true),
    leave: () => enterOrLeave(false),
    try: own.try,
    wake: own.wake,
    turn: own.turn,
    choose: own.choose,
    allowSound: meters.resume,
    reconnect: (id) => others.get(id)?.peer.dispatch({ type: 'reconnect' }),
    levelOf: meters.levelOf,
    tellRecording: told.tell,
    end() {
      if (hasEnded) return
      enterOrLeave(false)
      hasEnded = true
      stopListening()
      unwatch()
      for (const id of [...others.keys()]) close(id)
      onePage.end()
      told.end()
      own.end()
      relay.end()
      meters.end()
    },
  }
}
