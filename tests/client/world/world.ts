import { answerTimeoutMs } from '@/client/answer-timeout'
import { type Input, statusOf } from '@/client/follow/connection-state'
import { outcomeOf } from '@/client/send/deliver-command'
import type { QueueEffect } from '@/client/send/queue-state'
import type { CommandRequest } from '@/domain/live-session/command'
import { emptyLog, takePage } from '@/domain/live-session/follow/sequence'
import { Devices } from './devices'
import { ModelPage } from './page'
import { type Answer, ModelServer, type Person } from './server'

const beaconMs = 3_000

type Request = { page: ModelPage; givesUpAt: number } & (
  | { kind: 'read'; ticket: number; after: number; answer: ReturnType<ModelServer['page']> | null }
  | { kind: 'command'; attempt: number; request: CommandRequest; answer: Answer | null }
)
type Tab = { readonly person: Person; readonly given: string[] }

/** A server, a network in the hands of the test, two browsers: three tabs of Claire in one, one of Inès in the other. */
export class World {
  now = 0
  readonly server = new ModelServer()
  /** Who is signed in, by browser; another than the page’s person must never act for them. */
  readonly signedIn: Person[] = ['claire', 'ines']
  readonly devices = new Devices()
  hasForgotten = false
  /** Some act let others pass while the server stumbled over it. */
  hasSetAside = false
  requests: Request[] = []
  messages: { page: ModelPage; input: Input }[] = []
  pages: ModelPage[]
  /** Ids in the order given, by tab, and what became of them. */
  readonly tabs: readonly Tab[] = (['claire', 'claire', 'claire', 'ines'] as const).map((person) => ({
    person,
    given: [],
  }))
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
    this.pages = this.tabs.map(({ person }, tab) => this.open(person, person === 'claire' ? 0 : 1, tab))
  }

  /** One of the pages that live. */
  page(index: number): ModelPage | undefined {
    return this.pages[index % this.pages.length]
  }

  push(index: number): void {
    const page = this.page(index)
    if (!page) return
    const count = this.tabs.flatMap((tab) => tab.given).length + 1
    const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
    this.tabs[page.tab]?.given.push(id)
    const { logId, applied } = page.connection.log
    page.acts.push({ id, seen: { logId, seq: applied } })
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
      request.page.dispatch({ type: 'requestLost' })
      const { attempt } = request
      request.page.tell({ type: 'answered', attempt, outcome: { type: 'again' } })
    }
  }

  swallow(request: Request): void {
    this.drop(request)
    if (request.kind === 'command' && Number.isFinite(request.givesUpAt)) this.silent.push(request)
  }

  /** Another person signs in on Claire’s browser: the server lets go of its sockets, and its pages are told. */
  signIn(who: Person): void {
    if (this.signedIn[0] === who) return
    this.signedIn[0] = who
    for (const page of this.pages.filter((each) => each.browser === 0)) {
      page.loseSocket()
      page.dispatch({ type: 'accessDoubted' })
    }
  }

  openFurther(page: ModelPage): void {
    const isTheirs = this.signedIn[page.browser] === page.person
    if (page.socket === 'open' && !isTheirs) page.dispatch({ type: 'subscriptionRefused' })
    else if (page.socket === 'connecting') {
      page.socket = 'open'
      page.dispatch({ type: 'socketConnected' })
    } else if (page.socket === 'open') {
      page.socket = 'subscribed'
      page.dispatch({ type: 'subscribed' })
    }
  }

  /** The tab dies as it stands. Another page is opened in it, or never: its browser’s other tabs adopt what it left. */
  crash(index: number, reopens: boolean): void {
    const at = index % this.pages.length
    const page = this.pages[at]
    if (!page) return
    const isOnly = this.pages.every((each) => each === page || each.browser !== page.browser)
    const opens = reopens || isOnly
    if (opens && (this.signedIn[page.browser] !== page.person || !this.server.storage)) return
    page.alive = false
    this.requests = this.requests.filter((each) => each.page !== page || each.answer === null)
    this.messages = this.messages.filter((each) => each.page !== page)
    this.pages.splice(at, 1)
    this.devices.died(page, this.pages)
    if (opens) this.pages.splice(at, 0, this.open(page.person, page.browser, page.tab))
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
    this.devices.keeps = true
    this.server.fault = 'none'
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
      more = this.devices.tasks.length + this.messages.length + this.requests.length > 0
      while (this.devices.tasks.length > 0) this.devices.work()
      for (const message of this.messages.splice(0)) message.page.receive(message.input)
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
        [...due.keys()].every((timer) => timer === 'silence' || timer === 'rest'),
    )
  }

  private open(person: Person, browser: number, tab: number): ModelPage {
    const first = this.server.page(person, 0)
    let log = takePage(emptyLog(first.logId), first)
    for (let more = first.more; more; ) {
      const page = this.server.page(person, log.applied)
      log = takePage(log, page)
      more = page.more
    }
    const opened = new ModelPage(person, browser, tab, log, this.shell)
    this.devices.opened(opened)
    return opened
  }

  private queueEffect(page: ModelPage, effect: QueueEffect): void {
    if (effect.type === 'send') {
      const { attempt, request } = effect
      const givesUpAt = this.now + answerTimeoutMs
      this.requests.push({ page, kind: 'command', attempt, request, answer: null, givesUpAt })
    } else if (effect.type === 'tell') {
      if (effect.refusal === null) this.accepted.add(effect.request.id)
      else this.refusals.add(effect.request.id)
    } else if (effect.type === 'rest') this.hasSetAside = true
    else if (effect.type !== 'pause') this.devices.ask(page, effect)
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
    if (!answer.ok) {
      page.tell({ type: 'answered', attempt, outcome: outcomeOf(answer.reason, false) })
      return
    }
    page.dispatch({ type: 'requestAnswered' })
    page.dispatch({ type: 'facts', logId: answer.logId, events: answer.events })
    page.tell({ type: 'answered', attempt, outcome: { type: 'accepted', settledSeq: answer.seq } })
  }

  private drop(request: Request): void {
    this.requests = this.requests.filter((each) => each !== request)
  }
}
