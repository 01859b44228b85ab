import type { Medium } from '@/domain/live-session/meeting/medium'
import { initiates } from '@/domain/live-session/meeting/mesh'
import type { Sending, Signal, SignalRequest } from '@/domain/live-session/meeting/signal'
import type { MeetingBrowser } from '../meeting-browser'
import { type Connection, createConnection } from './connection'
import { type Health, look, lookMs, startingHealth } from './health'
import type { SentTracks } from './media-lines'
import { step } from './peer'
import {
  lacksAgreementHere,
  type PeerEffect,
  type PeerInput,
  type PeerState,
  startingPeer,
  type Timer,
} from './peer-state'
import { delayOf } from './peer-timers'
import { readSample } from './read-sample'
import { createSignalQueue } from './signal-queue'

export type PeerOptions = {
  readonly personId: string
  readonly otherId: string
  readonly medium: Medium
  readonly browser: MeetingBrowser
  readonly configuration: () => Promise<RTCConfiguration>
  readonly sendSignal: (request: SignalRequest) => Promise<void>
  /** What this page really sends at this moment. */
  readonly sends: () => {
    readonly microphone: Sending
    readonly camera: Sending
    readonly tracks: SentTracks
  }
  readonly changed: () => void
}

export type ConnectedPeer = ReturnType<typeof connectPeer>

/** Keeps this page connected to one other person: does what the machine in peer.ts asks, and tells it what came of it. */
export function connectPeer(options: PeerOptions) {
  const { otherId, browser, changed } = options
  const queue = createSignalQueue(options.sendSignal)
  const running = new Map<Timer, ReturnType<typeof setTimeout>>()
  let machine: PeerState = startingPeer(initiates(options.personId, otherId), browser.newId())
  let connection: Connection | null = null
  let health: Health = startingHealth
  let looking: ReturnType<typeof setInterval> | null = null
  let isHeard = true
  let hasEnded = false
  /** What was logged: where a negotiation fails for good, it fails every few seconds. */
  const logged = new Set<string>()

  function dispatch(input: PeerInput): void {
    if (hasEnded) return
    const before = machine
    const { peer, effects } = step(before, input, browser.newId())
    machine = peer
    for (const effect of effects) run(effect)
    if (peer !== before) changed()
  }

  function run(effect: PeerEffect): unknown {
    switch (effect.type) {
      case 'send':
        return say(effect.what)
      case 'open':
        return open()
      case 'close':
        return close()
      case 'offer':
        return connection?.offer(effect.isRestart)
      case 'repeat':
        return connection?.repeat()
      case 'take':
        return connection?.take(effect.signal)
      case 'start':
        return start(effect.timer)
      case 'stop':
        return stop(effect.timer)
      default:
        return effect satisfies never
    }
  }

  function say(what: 'hello' | 'sending' | 'bye'): void {
    const { microphone, camera } = options.sends()
    const { own, page } = machine
    const refuses = lacksAgreementHere(machine)
    const isWanted = () => machine.own === own && (what === 'bye' || (machine.isIn && machine.page === page))
    if (what === 'hello') push({ type: 'hello', knows: page, microphone, camera, refuses }, isWanted, 0)
    else if (what === 'bye') push({ type: 'bye' }, isWanted, 0)
    else push({ type: 'sending', microphone, camera }, isWanted)
  }

  function push(signal: Signal, isWanted: () => boolean, tries?: number): void {
    queue.push({ to: otherId, page: machine.own, signal }, isWanted, tries)
  }

  function open(): void {
    close()
    const { page } = machine
    if (page === null) return
    const fresh: Connection = createConnection({
      medium: options.medium,
      page,
      open: async () => browser.openPeer(await options.configuration()),
      createStream: browser.createStream,
      send: (signal) => push(signal, () => connection === fresh),
      report(input) {
        if (connection === fresh) dispatch(input)
      },
      log,
      changed,
    })
    fresh.hear(isHeard)
    fresh.sendTracks(options.sends().tracks)
    connection = fresh
    looking = setInterval(() => void lookAt(fresh), lookMs)
  }

  function log(reason: unknown): void {
    const said = String(reason)
    if (logged.has(said)) return
    logged.add(said)
    browser.log(`Sound and picture with ${otherId}: the browser refuses what was to be agreed on.`, reason)
  }

  function close(): void {
    connection?.close()
    connection = null
    health = startingHealth
    if (looking !== null) clearInterval(looking)
    looking = null
  }

  async function lookAt(within: Connection): Promise<void> {
    if (machine.phase !== 'connected') return
    const report = await within.readStats().catch(() => null)
    if (!report || connection !== within || machine.phase !== 'connected') return
    const sample = readSample(report.values(), browser.now())
    const { microphone, camera } = machine
    const expected = { sound: microphone === 'on', picture: camera === 'on' }
    const before = health
    const { health: now, hasStalled } = look(before, sample, expected)
    health = now
    within.adapt(now.sends)
    if (now.quality !== before.quality || now.path !== before.path) changed()
    if (hasStalled) dispatch({ type: 'stalled' })
  }

  function start(timer: Timer): void {
    stop(timer)
    const elapse = () => {
      running.delete(timer)
      dispatch({ type: 'elapsed', timer })
    }
    running.set(timer, setTimeout(elapse, delayOf(timer, machine, browser.random())))
  }

  function stop(timer: Timer): void {
    clearTimeout(running.get(timer))
    running.delete(timer)
  }

  return {
    dispatch,
    state: () => machine,
    health: () => health,
    stream: () => connection?.stream ?? null,
    hasRelayCandidate: () => connection?.hasRelayCandidate() ?? false,
    renewServers: (configuration: RTCConfiguration) => connection?.renewServers(configuration),
    hear(next: boolean) {
      isHeard = next
      connection?.hear(next)
    },
    /** What this page sends has changed. */
    sendingChanged() {
      connection?.sendTracks(options.sends().tracks)
      dispatch({ type: 'sendingChanged' })
    },
    end() {
      dispatch({ type: 'left' })
      hasEnded = true
      close()
      for (const timer of running.keys()) stop(timer)
      queue.end()
    },
  }
}
