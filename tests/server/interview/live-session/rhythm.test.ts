import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Viewer } from '@/domain/live-session/core/seat'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { realtimeEvents, seatChannel } from '@/domain/live-session/follow/channels'
import { beatMs } from '@/domain/live-session/follow/hold-back'
import { initialState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { advance, type Snapshot } from '@/server/interview/event-log/snapshot'
import { beaconMessage, sendViews } from '@/server/interview/live-session/send-views'
import { createMemoryPublisher } from '@/server/platform/realtime/memory-publisher'
import type { OutgoingEvent } from '@/server/platform/realtime/wire'
import { countLooks } from '@/tests/support/looked'
import { anyHistory } from '../../../domain/live-session/histories'
import { people, seated } from '../../../domain/live-session/people'
import { quietLog } from '../../../support/quiet-log'

const familyOf = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)
const beaconEveryMs = 3_000
const from = 1_000 * beatMs
const liveSessionId = '11111111-1111-4111-8111-111111111111'

/** A history with moments of its own for each fact (ms), in order. */
const timed = fc.tuple(
  anyHistory,
  fc.constantFrom(...seated),
  fc.infiniteStream(fc.integer({ min: 1, max: 9_000 })),
)

/** Everything that goes over the wire to one seat, with its moment and all its bytes; `beacons`: what the beacon sent of it. */
async function wireOf(
  events: readonly LiveSessionEvent[],
  viewer: Viewer,
  beacons: OutgoingEvent[] = [],
): Promise<string[]> {
  const publisher = createMemoryPublisher()
  const channel = seatChannel(liveSessionId, viewer)
  const wire: string[] = []
  let snapshot = {
    liveSessionId,
    cohortId: '',
    logId: 'log',
    grid: cepEntretienV1,
    familyOf,
    state: initialState,
    seqById: new Map(),
    tail: [],
  } as unknown as Snapshot
  let beacon = from
  let told = 0
  const beaconsUntil = (moment: number) => {
    for (; beacon < moment; beacon += beaconEveryMs) {
      if (snapshot.state.seq === 0) continue
      const { message, lastSeq } = beaconMessage(channel, viewer, snapshot, beacon, told)
      told = lastSeq
      wire.push(`${beacon} ${JSON.stringify(message)}`)
      beacons.push(message)
    }
  }
  for (const event of events) {
    beaconsUntil(event.recordedAt)
    snapshot = advance(snapshot, [event])
    const seats = snapshot.state.contract?.seats ?? []
    const seatsNow = new Map(
      seats.map(({ personId, seat }) => [personId, { seat, standing: 'held' as const, isArchived: false }]),
    )
    publisher.published.length = 0
    sendViews({ publisher, log: quietLog() as never }, snapshot, [event], seatsNow, event.recordedAt)
    for (const message of publisher.published)
      if (message.channel === channel) wire.push(`${event.recordedAt} ${JSON.stringify(message)}`)
  }
  beaconsUntil((events.at(-1)?.recordedAt ?? from) + 3 * beatMs)
  return wire
}

test('when a hidden fact happened within its beat, and what it was, changes nothing that its seat receives', async () => {
  const moved = countLooks()
  await fc.assert(
    fc.asyncProperty(timed, async ([{ events }, name, gaps]) => {
      let moment = from
      const first = events.map((event) => {
        moment += gaps.next().value ?? 1
        return { ...event, recordedAt: moment }
      })
      const viewer = people[name]
      let state = initialState
      const hidden = new Set<number>()
      for (const event of first) {
        state = fold([event], state)
        if (viewFor(viewer, state, event, familyOf).type === 'hidden') hidden.add(event.seq)
      }
      // The latest moments of the same beats at which the hidden facts keep their places: as late as the next fact.
      const second = [...first]
      for (let index = second.length - 2; index >= 0; index -= 1) {
        const [event, next] = [second[index], second[index + 1]]
        if (!event || !next || !hidden.has(event.seq)) continue
        const endOfBeat = (Math.floor(event.recordedAt / beatMs) + 1) * beatMs - 1
        second[index] = { ...event, recordedAt: Math.min(endOfBeat, next.recordedAt) }
        if (second[index]?.recordedAt !== event.recordedAt) moved.once()
      }
      expect(await wireOf(second, viewer)).toEqual(await wireOf(first, viewer))
    }),
    { numRuns: 60 },
  )
  moved.expectAtLeast(100)
})

test('the beacon tells a seat of each hidden place once, and after that only how far the log has come', async () => {
  let places = 0
  await fc.assert(
    fc.asyncProperty(timed, async ([{ events }, name, gaps]) => {
      let moment = from
      const recorded = events.map((event) => {
        moment += gaps.next().value ?? 1
        return { ...event, recordedAt: moment }
      })
      const beacons: OutgoingEvent[] = []
      await wireOf(recorded, people[name], beacons)
      const told = beacons
        .filter(({ event }) => event === realtimeEvents.facts)
        .flatMap(({ data }) => JSON.parse(String(data)).events as { seq: number }[])
        .map(({ seq }) => seq)
      places += told.length
      expect(new Set(told).size).toBe(told.length)
    }),
    { numRuns: 60 },
  )
  expect(places).toBeGreaterThan(0)
})
