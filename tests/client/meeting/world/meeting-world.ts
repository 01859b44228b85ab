import { createMeeting } from '@/client/meeting/create-meeting'
import type { FollowedMeeting } from '@/client/meeting/meeting-options'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Stage } from '@/domain/live-session/core/stage'
import { cutSignal } from '@/domain/live-session/meeting/parts'
import type { SignalPart, SignalRequest } from '@/domain/live-session/meeting/signal'
import { createFakeBrowser, createFakeStorage, type FakeBrowser } from './fake-browser'
import { FakeNetwork } from './fake-network'

const seats: readonly Seat[] = ['advisor', 'beneficiary', 'supervisor', 'observer']

/** What the signalling does to what is sent, each from 0 to 1; `delayMs` at most. */
export type Weather = {
  readonly loses: number
  readonly doubles: number
  readonly refuses: number
  readonly swallows: number
  readonly delayMs: number
}
export const calm: Weather = { loses: 0, doubles: 0, refuses: 0, swallows: 0, delayMs: 30 }

type Page = {
  readonly meeting: FollowedMeeting
  readonly browser: FakeBrowser
  onPart: ((part: SignalPart) => void) | null
  isAway: boolean
}

type Person = {
  readonly id: string
  readonly seat: Seat
  readonly tab: Storage
  readonly device: Storage
  page: Page | null
}

/** People of one live session, each with a page or none; what they tell each other goes through a server in bad weather. */
export class MeetingWorld {
  readonly network = new FakeNetwork()
  readonly people: readonly Person[]
  weather: Weather = calm
  stage: Stage = { status: 'briefing' }
  private names = 0
  private seed: number

  constructor(count: number, seed: number) {
    this.seed = seed >>> 0 || 1
    this.people = seats.slice(0, count).map((seat, at) => ({
      id: `person-${at}`,
      seat,
      tab: createFakeStorage(),
      device: createFakeStorage(),
      page: null,
    }))
  }

  /** In [0, 1): a linear congruential generator (Numerical Recipes). */
  readonly random = () => {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0
    return this.seed / 2 ** 32
  }

  person(at: number): Person | undefined {
    return this.people[at % this.people.length]
  }

  open(person: Person) {
    if (person.page) return
    const browser = createFakeBrowser({
      owner: person.id,
      network: this.network,
      newId: () => `page-${++this.names}`.padEnd(10, '-'),
      tab: person.tab,
      device: person.device,
    })
    const listening: { onPart: Page['onPart'] } = { onPart: null }
    const meeting = createMeeting(
      {
        liveSessionId: 'live',
        personId: person.id,
        medium: 'video',
        now: () => Date.now(),
        server: {
          sendSignal: (request) => this.carry(person.id, request),
          readRelay: async () => ({ servers: [], isRelayOnly: false, validUntil: null }),
        },
        listen(onPart) {
          listening.onPart = onPart
          return () => {
            listening.onPart = null
          }
        },
      },
      { ...browser.browser, random: this.random },
    )
    const page: Page = {
      meeting,
      browser,
      isAway: false,
      get onPart() {
        return listening.onPart
      },
    }
    person.page = page
    this.tellAll()
    void meeting.prepare()
  }

  /** The page is gone at once, as after a crash; its connections with it. */
  crash(person: Person) {
    if (!person.page) return
    const { page } = person
    person.page = null
    page.isAway = true
    for (const peer of this.network.openOf(person.id)) peer.close()
    // What a dead page would still do reaches no other page.
    page.meeting.end()
    this.tellAll()
  }

  close(person: Person) {
    person.page?.meeting.end()
    person.page = null
    this.tellAll()
  }

  setAway(person: Person, isAway: boolean) {
    if (person.page) person.page.isAway = isAway
    this.tellAll()
  }

  setStage(stage: Stage) {
    this.stage = stage
    this.tellAll()
  }

  /** Everybody learns who is present and how far the session is; whose socket is away does not. */
  tellAll() {
    const present = new Set(this.people.filter(({ page }) => page && !page.isAway).map(({ id }) => id))
    const mesh = this.people.map(({ id, seat }) => ({ personId: id, seat }))
    for (const { page } of this.people)
      if (page && !page.isAway) page.meeting.follow({ mesh, stage: this.stage, present })
  }

  private async carry(from: string, { to, page, signal }: SignalRequest): Promise<void> {
    const isDead = this.people.find(({ id }) => id === from)?.page === null
    if (isDead && signal.type !== 'bye') return
    const { loses, doubles, refuses, swallows, delayMs } = this.weather
    if (this.random() < swallows) return new Promise(() => {})
    if (this.random() < refuses) throw new Error('refused')
    const text = JSON.stringify({ liveSessionId: 'live', from, page, signal })
    const copies = this.random() < loses ? 0 : this.random() < doubles ? 2 : 1
    for (let copy = 0; copy < copies; copy++) {
      const parts = cutSignal(`signal-${++this.names}`, text)
      setTimeout(() => {
        const addressee = this.people.find(({ id }) => id === to)?.page
        if (addressee && !addressee.isAway) for (const part of parts) addressee.onPart?.(part)
      }, this.random() * delayMs)
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }

  /** Everything is well from now on, and everybody is in. */
  heal() {
    this.weather = calm
    this.network.heal()
    for (const person of this.people) {
      this.open(person)
      if (person.page) person.page.isAway = false
      person.page?.meeting.enter()
    }
    this.tellAll()
  }

  end() {
    for (const person of this.people) this.close(person)
  }
}
