import type { CommandRequest } from '@/domain/live-session/command'
import type { SeenEvent } from '@/domain/live-session/event'
import type { EventsPage } from '@/domain/live-session/follow/sequence'

export type Person = 'claire' | 'ines'
type Fact = Exclude<SeenEvent, { type: 'hidden' }>
export type Answer =
  | { readonly ok: true; readonly seq: number; readonly logId: string; readonly events: readonly SeenEvent[] }
  | { readonly ok: false; readonly reason: 'signedOut' | 'storageUnavailable' | 'wrongMoment' | 'internal' }

const pageSize = 3

/** The server as its clients know it: a log with gapless numbers, commands once by id, sealed facts until the unsealing. */
export class ModelServer {
  logId = 'log-1'
  events: Fact[] = []
  storage = true
  /** Fails for a reason of its own: at everything, or at every third command. */
  fault: 'none' | 'all' | 'some' = 'none'
  /** What restores have taken away. */
  readonly lost = new Set<string>()
  restores = 0

  get isUnsealed(): boolean {
    return this.events.some((event) => event.type === 'unsealed')
  }

  view(person: Person, event: Fact): SeenEvent {
    const sees = this.isUnsealed || event.actorId === person || event.actorId === 'somebody'
    return sees ? event : { seq: event.seq, type: 'hidden' }
  }

  page(person: Person, after: number): EventsPage {
    const events = this.events.slice(after, after + pageSize).map((event) => this.view(person, event))
    const { logId } = this
    return { logId, lastSeq: this.events.length, events, more: after + events.length < this.events.length }
  }

  /** An id known already gets its first answer again. */
  perform(person: Person, request: CommandRequest, isRefused: boolean): Answer {
    if (!this.storage) return { ok: false, reason: 'storageUnavailable' }
    const isStumbled = this.fault === 'some' && Number(request.id.slice(-12)) % 3 === 0
    if (this.fault === 'all' || isStumbled) return { ok: false, reason: 'internal' }
    const before = this.events.find((event) => event.id === request.id)
    if (!before && isRefused) return { ok: false, reason: 'wrongMoment' }
    const event = before ?? this.append(request.id, person, 'readinessDeclared')
    return { ok: true, seq: event.seq, logId: this.logId, events: [event] }
  }

  append(id: string, actorId: string, type: 'readinessDeclared' | 'unsealed'): Fact {
    const seq = this.events.length + 1
    const payload = type === 'unsealed' ? {} : { ready: seq % 2 === 0 }
    const event = { seq, id, actorId, seat: 'advisor', at: seq, recordedAt: seq, type, payload } as Fact
    this.events.push(event)
    return event
  }

  /** Restored from a backup: another log, which may lack the last facts. */
  restore(kept: number): void {
    this.restores += 1
    this.logId = `log-${this.restores + 1}`
    for (const event of this.events.slice(kept)) this.lost.add(event.id)
    this.events = this.events.slice(0, kept)
  }
}
