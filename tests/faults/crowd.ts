import { setTimeout as delay } from 'node:timers/promises'
import { readWhole } from '@/client/follow/read-whole'
import type { Command } from '@/domain/live-session/command'
import type { EventLog } from '@/domain/live-session/follow/sequence'
import { type ApiPerson, arrangeLiveSession, type Cast, command, personAt } from '../support/api'
import { until } from '../support/until'
import type { Luck } from './random'
import { openSeat, type SeatClient, type Where } from './seat-client'

export const seatNames = ['supervisor', 'advisor', 'beneficiary', 'observer'] as const
type SeatName = (typeof seatNames)[number]

/** One live session in its interview, with a client in each seat. */
export type Crowd = {
  readonly cast: Cast
  readonly seats: Record<SeatName, SeatClient>
  close(): void
}

/** Arranges everything at `url`, then lets each seat in where it says. */
export async function gather(url: string, where: (seat: SeatName) => Where): Promise<Crowd> {
  const cast = await arrangeLiveSession(url)
  await command(cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
  await command(cast.supervisor, cast.liveSessionId, { type: 'startInterview', anyway: true })
  return seatEverybody(cast, where)
}

/** Lets each seat of a live session in where it says. */
export async function seatEverybody(cast: Cast, where: (seat: SeatName) => Where): Promise<Crowd> {
  const opened: [SeatName, SeatClient][] = []
  // One after the other: soketi may miss members who join two of its nodes at the same moment.
  for (const name of seatNames) {
    const seat = await openSeat(cast[name], cast.liveSessionId, where(name))
    await until('the seat is live', () => seat.status() === 'live')
    opened.push([name, seat])
  }
  const seats = Object.fromEntries(opened) as Record<SeatName, SeatClient>
  return {
    cast,
    seats,
    close() {
      for (const seat of Object.values(seats)) seat.close()
    },
  }
}

export type Load = {
  /** Reasons of refusals; there should be none. */
  readonly refused: readonly string[]
  pressedCount(): number
  /** Presses no more, and waits for all answers. */
  stop(): Promise<void>
}

/** Three people at work: marks by two of them, the dial by the third, about `perSecond` of each. */
export function startLoad({ seats }: Crowd, luck: Luck, perSecond = 8): Load {
  const refused: string[] = []
  const waiting: Promise<void>[] = []
  let isOn = true
  let pressed = 0

  async function work(seat: SeatClient, next: () => Command) {
    while (isOn) {
      pressed += 1
      waiting.push(
        seat.act(next()).then((sent) => {
          if (!sent.ok) refused.push(sent.reason)
        }),
      )
      await delay((1_000 / perSecond) * (0.5 + luck.next()))
    }
  }

  const hands = [
    work(seats.supervisor, () => mark(luck)),
    work(seats.observer, () => mark(luck)),
    work(seats.beneficiary, () => dial(luck)),
  ]
  return {
    refused,
    pressedCount: () => pressed,
    async stop() {
      isOn = false
      await Promise.all(hands)
      await Promise.all(waiting)
    },
  }
}

export function mark(luck: Luck): Command {
  const codeKey = luck.pick(['empathy', 'silence'])
  return { type: 'mark', codeKey, valence: codeKey === 'empathy' ? 'missed' : null, reactionOffsetMs: 0 }
}

export function dial(luck: Luck): Command {
  return { type: 'moveDial', samples: [{ at: Date.now(), value: luck.between(0, 100) }] }
}

/** Reads the log as a seat may see it, straight from a server. */
export function readAs(person: ApiPerson, liveSessionId: string, url: string): Promise<EventLog> {
  const { api } = personAt(url, person)
  return readWhole((after) => api.liveSession.events.query({ liveSessionId, after, limit: 1_000 }))
}
