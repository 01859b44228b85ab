import { expect } from 'vitest'
import { step } from '@/client/follow/connection'
import {
  type Connection,
  type Effect,
  type Input,
  startingConnection,
  type Timer,
} from '@/client/follow/connection-state'
import { delayOf, timersOf } from '@/client/follow/connection-timers'
import { createProjection } from '@/client/projection'
import { backOffMs, restMs } from '@/client/send/back-off'
import { emptyQueue, type QueueEffect, type QueueInput } from '@/client/send/queue-state'
import { step as queueStep } from '@/client/send/queue-step'
import type { EventLog } from '@/domain/live-session/follow/sequence'
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
  /** `down` until the page reconnects, then `connecting`, open, and with its channel. */
  socket: 'down' | 'connecting' | 'open' | 'subscribed' = 'connecting'
  alive = true
  /** What was done here, in that order, each with how far this page had seen the log. */
  readonly acts: { readonly id: string; readonly seen: { readonly logId: string; readonly seq: number } }[] =
    []
  private readonly inbox: Input[] = []
  private readonly project = createProjection()

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
    this.noteArrived()
  }

  dispatch(input: Input): void {
    this.inbox.push(input)
    if (!this.alive || this.inbox.length > 1) return
    for (let next = this.inbox[0]; next; next = this.inbox[0]) {
      this.take(next)
      this.inbox.shift()
    }
  }

  /** As client/follow/follow-seat.ts: any message restarts the silence timer first. */
  receive(input: Input): void {
    this.dispatch({ type: 'messageReceived' })
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
    if (connection.log !== before.log) this.noteArrived()
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

  private noteArrived(): void {
    const { logId, events } = this.connection.log
    const { state, ids } = this.project(events)
    this.tell({ type: 'arrived', logId, seq: state.seq, ids })
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
