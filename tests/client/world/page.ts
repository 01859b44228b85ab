import { expect } from 'vitest'
import {
  type Connection,
  type Effect,
  type Input,
  startingConnection,
  step,
} from '@/client/follow/connection'
import { delayOf, type Timer, timersOf } from '@/client/follow/connection-timers'
import {
  backOffMs,
  emptyQueue,
  type QueueEffect,
  type QueueInput,
  step as queueStep,
  restMs,
} from '@/client/send/queue-state'
import type { EventLog } from '@/domain/live-session/sequence'
import type { Person } from './server'

export type Shell = {
  readonly now: () => number
  readonly read: (page: ModelPage, ticket: number, after: number) => void
  readonly queueEffect: (page: ModelPage, effect: QueueEffect) => void
}

/** One open tab: the two machines the browser runs, with a clock and a network that the test holds. */
export class ModelPage {
  connection: Connection
  queue = emptyQueue
  readonly due = new Map<Timer | 'pause' | 'rest', number>()
  /** `down` until the page shakes it, then `connecting`, open, and with its channel. */
  socket: 'down' | 'connecting' | 'open' | 'subscribed' = 'connecting'
  alive = true
  private readonly inbox: Input[] = []

  constructor(
    readonly person: Person,
    readonly browser: number,
    /** The tab it stands in; a page that crashed may be followed by another in the same tab. */
    readonly tab: number,
    log: EventLog,
    private readonly shell: Shell,
  ) {
    this.connection = startingConnection(log)
    for (const timer of timersOf(this.connection)) this.start(timer)
    this.tell({ type: 'resumed' })
    this.hearArrived()
  }

  dispatch(input: Input): void {
    this.inbox.push(input)
    if (!this.alive || this.inbox.length > 1) return
    for (let next = this.inbox[0]; next; next = this.inbox[0]) {
      this.take(next)
      this.inbox.shift()
    }
  }

  /** As client/follow/follow-seat.ts: what comes over the channel breaks its silence first. */
  hear(input: Input): void {
    this.dispatch({ type: 'heard' })
    this.dispatch(input)
  }

  tell(input: QueueInput): void {
    if (!this.alive) return
    const { state, effects } = queueStep(this.queue, input)
    if (!state.pausing) this.due.delete('pause')
    this.queue = state
    for (const effect of effects) {
      if (effect.type === 'pause') this.due.set('pause', this.shell.now() + backOffMs(effect.tries, 0.5))
      else if (effect.type === 'rest') {
        this.due.set('rest', this.shell.now() + restMs(effect.rests, 0.5))
        this.shell.queueEffect(this, effect)
      } else this.shell.queueEffect(this, effect)
    }
  }

  /** The timer that is due next. */
  next(): { timer: Timer | 'pause' | 'rest'; at: number } | null {
    let next: { timer: Timer | 'pause' | 'rest'; at: number } | null = null
    for (const [timer, at] of this.due) if (next === null || at < next.at) next = { timer, at }
    return next
  }

  elapse(timer: Timer | 'pause' | 'rest'): void {
    this.due.delete(timer)
    if (timer === 'pause') this.tell({ type: 'paused' })
    else if (timer === 'rest') this.tell({ type: 'rested' })
    else this.dispatch({ type: 'elapsed', timer })
  }

  loseSocket(): void {
    if (this.socket === 'down') return
    this.socket = 'down'
    this.dispatch({ type: 'socketLost' })
  }

  private take(input: Input): void {
    const before = this.connection
    const { connection, effects } = step(before, input)
    this.connection = connection
    for (const effect of effects) this.perform(effect)
    this.check(before)
    if (connection.log !== before.log) this.hearArrived()
  }

  private perform(effect: Effect): void {
    if (effect.type === 'start') this.start(effect.timer)
    else if (effect.type === 'stop') this.due.delete(effect.timer)
    else if (effect.type === 'read') this.shell.read(this, effect.ticket, effect.after)
    else if (effect.type === 'reconnect') {
      this.loseSocket()
      this.socket = 'connecting'
    }
  }

  private start(timer: Timer): void {
    this.due.set(timer, this.shell.now() + delayOf(timer, this.connection, 0.5))
  }

  private hearArrived(): void {
    const { logId, applied, events } = this.connection.log
    const ids = events.flatMap((event) => (event.type === 'hidden' ? [] : [event.id]))
    this.tell({ type: 'arrived', logId, seq: applied, ids: new Set(ids) })
  }

  /** What holds at every step. */
  private check(before: Connection): void {
    const { log } = this.connection
    expect(log.events.every((event, index) => event.seq === index + 1)).toBe(true)
    expect(log.applied).toBe(log.events.length)
    if (log.logId === before.log.logId) expect(log.applied).toBeGreaterThanOrEqual(before.log.applied)
    const running = [...this.due.keys()].filter((timer) => timer !== 'pause' && timer !== 'rest').sort()
    expect(running).toEqual([...timersOf(this.connection)].sort())
  }
}
