import { expect } from 'vitest'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { until } from '../support/until'
import { type Crowd, type Load, readAs, seatNames } from './crowd'
import { type SeatClient, stateOf } from './seat-client'

export type Verdict = {
  acknowledged: number
  lost: number
  duplicated: number
  outOfOrder: number
  recoveryMs: number
}

const WITHIN_MS = 60_000

/**
 * Waits until every seat has the server's facts, then checks: nothing acknowledged missing or doubled; each person's
 * acts in order and after what they saw; no page went back or hid a told act; every fold equal. `url`: a healthy
 * server.
 */
export async function judge(crowd: Crowd, load: Load, url: string): Promise<Verdict> {
  const calmAt = performance.now()
  const seats = Object.values(crowd.seats)
  await load.stop()
  const { liveSessionId } = crowd.cast
  // Facts hidden from a seat are told late; the seat that did the last one reads it at once.
  const reads = await Promise.all(seatNames.map((name) => readAs(crowd.cast[name], liveSessionId, url)))
  const lastSeq = Math.max(...reads.map(({ applied }) => applied))
  await until(
    `every seat is live and at ${lastSeq}: ${describeSeats(seats)}`,
    () => seats.every((seat) => seat.status() === 'live' && seat.log().applied === lastSeq),
    WITHIN_MS,
  ).catch((error: Error) => {
    throw new Error(`${error.message}; now ${describeSeats(seats)}`)
  })
  const recoveryMs = Math.round(performance.now() - calmAt)
  expect(load.refused).toEqual([])

  const verdict = { acknowledged: 0, lost: 0, duplicated: 0, outOfOrder: 0, recoveryMs }
  for (const name of seatNames) {
    const seat = crowd.seats[name]
    const server = await readAs(crowd.cast[name], liveSessionId, url)
    const { events } = seat.log()
    verdict.duplicated += events.length - new Set(events.map(({ seq }) => seq)).size
    expect(events).toEqual(server.events)
    expect(stateOf(seat)).toEqual(fold(server.events, initialState))
    const ids = server.events.flatMap((event) => ('id' in event ? [event.id] : []))
    verdict.duplicated += ids.length - new Set(ids).size
    verdict.lost += [...seat.acknowledged].filter((id) => !ids.includes(id)).length
    const places = seat.pressed.filter((id) => ids.includes(id)).map((id) => ids.indexOf(id))
    verdict.outOfOrder += places.filter((place, index) => place < (places[index - 1] ?? -1)).length
    verdict.acknowledged += seat.acknowledged.size
    expect(seat.broken).toEqual([])
    for (const event of server.events) {
      const seen = 'id' in event ? seat.seenBefore.get(event.id) : undefined
      if (seen?.logId === server.logId) expect(event.seq).toBeGreaterThan(seen.applied)
    }
  }
  expect(verdict).toMatchObject({ lost: 0, duplicated: 0, outOfOrder: 0 })
  return verdict
}

function describeSeats(seats: readonly SeatClient[]): string {
  return seats.map((seat) => `${seat.viewer.seat} ${seat.status()} ${seat.log().applied}`).join(', ')
}
