import type { Input } from '@/app/_live/connection'
import { statusOf } from '@/app/_live/connection'
import type { QueueEffect } from '@/app/_live/queue-state'
import type { CommandRequest } from '@/domain/live-session/command'
import { emptyLog, takePage } from '@/domain/live-session/sequence'
import { ModelPage } from './page'
import { type Answer, ModelServer, type Person } from './server'

/** As app/_live/commands.ts: a request that nobody answers is given up then. */
const patienceMs = 15_000
const beaconMs = 3_000

type Request = { page: ModelPage; givesUpAt: number } & (
  | { kind: 'read'; ticket: number; after: number; answer: ReturnType<ModelServer['page']> | null }
  | { kind: 'command'; attempt: number; request: CommandRequest; answer: Answer | null }
)
type DeviceTask = { page: ModelPage; effect: QueueEffect }

/** A server, a network in the hands of the test, two browsers: two tabs of Claire in one, one of Inès in the other. */
export class World {
  now = 0
  readonly server = new ModelServer()
  /** Who is signed in, by browser; another than the page’s person must never act for them. */
  readonly signedIn: Person[] = ['claire', 'ines']
  readonly stores: CommandRequest[][] = [[], []]
  keeps = true
  hasForgotten = false
  requests: Request[] = []
  messages: { page: ModelPage; input: Input }[] = []
  tasks: DeviceTask[] = []
  pages: ModelPage[]
  /** Ids in the order given, by page, and what became of them. */
  readonly given: string[][] = []
  readonly refusals = new Set<string>()
  readonly accepted = new Set<string>()

  private readonly shell = {
    now: () => this.now,
    read: (page: ModelPage, ticket: number, after: number) => {
      this.requests.push({ page, kind: 'read', ticket, after, answer: null, givesUpAt: Infinity })
    },
    queueEffect: (page: ModelPage, effect: QueueEffect) => this.queueEffect(page, effect),
  }

  constructor() {
    this.pages = [this.open('claire', 0), this.open('claire', 0), this.open('ines', 1)]
  }

  push(index: number): void {
    const page = this.pages[index % this.pages.length]
    if (!page) return
    const count = this.given.flat().length + 1
    const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
    this.given[index % this.pages.length]?.push(id)
    page.tell({ type: 'pushed', request: { id, at: this.now, command: { type: 'pauseInterview' } } })
  }

  /** Every fifth command is one the rules refuse. */
  isRefused(id: string): boolean {
    return Number(id.slice(-12)) % 5 === 0
  }

  publish(from: number): void {
    for (const page of this.pages) {
      if (page.socket !== 'subscribed') continue
      const events = this.server.events.slice(from).map((event) => this.server.view(page.person, event))
      const { logId } = this.server
      for (const event of events)
        this.messages.push({ page, input: { type: 'facts', logId, events: [event] } })
    }
  }

  beacon(): void {
    const { logId, events } = this.server
    for (const page of this.pages) {
      if (page.socket !== 'subscribed') continue
      this.messages.push({ page, input: { type: 'head', logId, lastSeq: events.length } })
    }
  }

  /** One more fact from elsewhere; `unsealed` opens what was hidden. */
  happens(type: 'readinessDeclared' | 'unsealed'): void {
    if (!this.server.storage) return
    const from = this.server.events.length
    this.server.append(`elsewhere-${this.server.restores}-${from}`, 'somebody', type)
    this.publish(from)
  }

  /** Carries a request one way: to the server, or its answer back. */
  carry(request: Request): void {
    if (request.answer === null) this.reach(request)
    else this.answer(request)
  }

  /** The server does the work; whether the answer gets back is another matter. */
  reach(request: Request): void {
    const { page } = request
    if (request.kind === 'read') {
      const isTheirs = this.signedIn[page.browser] === page.person
      if (isTheirs && this.server.storage) request.answer = this.server.page(page.person, request.after)
      else this.fail(request, true)
      return
    }
    const from = this.server.events.length
    const isTheirs = this.signedIn[page.browser] === page.person
    request.answer = isTheirs
      ? this.server.perform(page.person, request.request, this.isRefused(request.request.id))
      : { ok: false, reason: 'signedOut' }
    this.publish(from)
  }

  fail(request: Request, answered: boolean): void {
    this.drop(request)
    if (request.kind === 'read')
      request.page.dispatch({ type: 'readFailed', ticket: request.ticket, answered })
    else {
      request.page.dispatch({ type: answered ? 'requestAnswered' : 'requestLost' })
      const { attempt } = request
      request.page.tell({ type: 'answered', attempt, outcome: { type: 'again', giveUp: null } })
    }
  }

  swallow(request: Request): void {
    this.drop(request)
    if (request.kind === 'command' && Number.isFinite(request.givesUpAt)) this.silent.push(request)
  }

  openFurther(page: ModelPage): void {
    if (page.socket === 'connecting') {
      page.socket = 'open'
      page.dispatch({ type: 'socketConnected' })
    } else if (page.socket === 'open') {
      page.socket = 'subscribed'
      page.dispatch({ type: 'subscribed' })
    }
  }

  /** The device does the next thing it was asked. */
  work(): void {
    const task = this.tasks.shift()
    if (!task) return
    const { page, effect } = task
    const store = this.stores[page.browser] ?? []
    if (effect.type === 'load') page.tell({ type: 'loaded', requests: [...store] })
    else if (effect.type === 'keep') {
      if (this.keeps) store.push(effect.request)
      page.tell({ type: 'kept', id: effect.request.id, onDevice: this.keeps })
    } else if (effect.type === 'forget') {
      const at = store.findIndex((request) => request.id === effect.id)
      if (at >= 0) store.splice(at, 1)
    }
  }

  /** The tab dies as it stands; another is opened in its place. */
  crash(index: number): void {
    const at = index % this.pages.length
    const page = this.pages[at]
    if (!page || this.signedIn[page.browser] !== page.person || !this.server.storage) return
    page.alive = false
    this.requests = this.requests.filter((each) => each.page !== page || each.answer === null)
    this.messages = this.messages.filter((each) => each.page !== page)
    this.tasks = this.tasks.filter((each) => each.page !== page)
    const before = this.given[at]
    this.pages[at] = this.open(page.person, page.browser)
    this.given[at] = before ?? []
  }

  restart(): void {
    for (const page of this.pages) page.loseSocket()
    for (const request of [...this.requests]) this.fail(request, false)
  }

  /** Lets time pass, timer by timer. */
  pass(ms: number): void {
    const until = this.now + ms
    for (;;) {
      const timers = this.pages.flatMap((page) => {
        const next = page.next()
        return next ? [{ at: next.at, act: () => page.elapse(next.timer) }] : []
      })
      const given = this.silent.map((request) => ({
        at: request.givesUpAt,
        act: () => {
          this.silent = this.silent.filter((each) => each !== request)
          this.fail(request, false)
        },
      }))
      const [first] = [...timers, ...given].sort((a, b) => a.at - b.at)
      if (!first || first.at > until) break
      this.now = Math.max(this.now, first.at)
      first.act()
    }
    this.now = until
  }

  /** The network is well from here: everything arrives at once, in order. Milliseconds until nothing is owed, or null. */
  heal(mostMs: number): number | null {
    const from = this.now
    this.signedIn.splice(0, 2, 'claire', 'ines')
    this.server.storage = true
    this.keeps = true
    for (let beat = 0; this.now - from <= mostMs; beat += 1) {
      this.settle()
      if (this.isQuiet()) return this.now - from
      this.pass(100)
      if (beat % (beaconMs / 100) === 0) this.beacon()
    }
    return null
  }

  private silent: Request[] = []

  private settle(): void {
    for (let more = true; more; ) {
      more = this.tasks.length + this.messages.length + this.requests.length > 0
      while (this.tasks.length > 0) this.work()
      for (const message of this.messages.splice(0)) message.page.hear(message.input)
      for (const request of [...this.requests]) if (this.requests.includes(request)) this.carry(request)
      for (const page of this.pages) {
        if (page.socket !== 'connecting' && page.socket !== 'open') continue
        this.openFurther(page)
        more = true
      }
    }
  }

  private isQuiet(): boolean {
    return this.pages.every(
      ({ connection, queue, due }) =>
        statusOf(connection) === 'live' &&
        connection.log.logId === this.server.logId &&
        connection.log.applied === this.server.events.length &&
        !connection.log.stale &&
        queue.waiting.length === 0 &&
        [...due.keys()].every((timer) => timer === 'silence'),
    )
  }

  private open(person: Person, browser: number): ModelPage {
    const first = this.server.page(person, 0)
    let log = takePage(emptyLog(first.logId), first)
    for (let more = first.more; more; ) {
      const page = this.server.page(person, log.applied)
      log = takePage(log, page)
      more = page.more
    }
    this.given.push([])
    return new ModelPage(person, browser, log, this.shell)
  }

  private queueEffect(page: ModelPage, effect: QueueEffect): void {
    if (effect.type === 'send') {
      const { attempt, request } = effect
      const givesUpAt = this.now + patienceMs
      this.requests.push({ page, kind: 'command', attempt, request, answer: null, givesUpAt })
    } else if (effect.type === 'tell') {
      if (effect.refusal === null) this.accepted.add(effect.id)
      else this.refusals.add(effect.id)
    } else this.tasks.push({ page, effect })
  }

  private answer(request: Request): void {
    this.drop(request)
    const { page } = request
    if (request.kind === 'read') {
      if (request.answer) page.dispatch({ type: 'page', ticket: request.ticket, page: request.answer })
      return
    }
    const { attempt, answer } = request
    if (answer === null) return
    page.dispatch({ type: 'requestAnswered' })
    if (answer.ok) {
      page.dispatch({ type: 'facts', logId: answer.logId, events: answer.events })
      page.tell({ type: 'answered', attempt, outcome: { type: 'accepted', settledSeq: answer.seq } })
    } else if (answer.reason === 'wrongMoment') {
      page.tell({ type: 'answered', attempt, outcome: { type: 'refused', reason: answer.reason } })
    } else page.tell({ type: 'answered', attempt, outcome: { type: 'again', giveUp: null } })
  }

  private drop(request: Request): void {
    this.requests = this.requests.filter((each) => each !== request)
  }
}
