import type { SeenEvent } from '@/domain/live-session/event'
import type { Fact, Head, PackedFacts } from './packed-facts'

/** Packs facts that follow each other without a gap. */
export function packFacts(events: readonly SeenEvent[]): PackedFacts {
  const [heads, payloads] = [sharedHeads(), sharedPayloads()]
  const ids: string[] = []
  const rows: (number | readonly number[])[] = []
  let last = 0
  for (const event of events) {
    if (event.type === 'hidden') {
      rows.push(0)
      continue
    }
    ids.push(event.id)
    const { at } = event
    rows.push(heads.placeOf(event) + 1, at - last, event.recordedAt - at)
    rows.push(
      event.type === 'dialMoved' ? packSamples(event.payload.samples, at) : payloads.placeOf(event.payload),
    )
    last = at
  }
  return { first: events[0]?.seq ?? 1, ids: ids.join(' '), heads: heads.all, payloads: payloads.all, rows }
}

/** The samples of a dial one after the other, as `samplesOf` reads them. */
function packSamples(samples: readonly { at: number; value: number }[], from: number): number[] {
  const flat: number[] = []
  for (const { at, value } of samples) flat.push(at - from, value)
  return flat
}

/** Heads, each of which stands once: one for every kind of fact of a person. */
function sharedHeads() {
  const all: Head[] = []
  const places = new Map<Head['type'], number[]>()
  return {
    all,
    placeOf({ type, actorId, seat }: Head): number {
      const ofType = places.get(type) ?? []
      if (ofType.length === 0) places.set(type, ofType)
      for (const place of ofType) {
        if (all[place]?.actorId === actorId && all[place]?.seat === seat) return place
      }
      const place = all.push({ type, actorId, seat }) - 1
      ofType.push(place)
      return place
    },
  }
}

/** Payloads, of which equal ones stand once. Facts that were read together share theirs, so few are compared as texts. */
function sharedPayloads() {
  const all: Fact['payload'][] = []
  const [places, placesByText] = [new Map<Fact['payload'], number>(), new Map<string, number>()]
  return {
    all,
    placeOf(payload: Fact['payload']): number {
      const known = places.get(payload)
      if (known !== undefined) return known
      const text = JSON.stringify(payload)
      const place = placesByText.get(text) ?? all.push(payload) - 1
      places.set(payload, place)
      placesByText.set(text, place)
      return place
    },
  }
}
