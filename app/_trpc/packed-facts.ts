import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'

type Fact = LiveSessionEvent
type Head = Pick<Fact, 'type' | 'actorId' | 'seat'>

/**
 * Facts packed by column, about a fifth as long as one object each. Values that many facts share are written once; a moment is
 * written as the time since the previous fact. A row of `rows` holds: the index of the fact's head (0 for a hidden fact, which
 * has nothing more), the time since the previous fact, the time until it was recorded, and its payload: an index into `payloads`,
 * or the samples of a dial one after the other.
 */
export type PackedFacts = {
  /** `seq` of the first fact; the others follow without a gap. */
  readonly first: number
  readonly ids: string
  readonly heads: readonly Head[]
  readonly payloads: readonly Fact['payload'][]
  readonly rows: readonly (number | readonly number[])[]
}

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

/** The facts that were packed. Those with the same payload share it. */
export function unpackFacts({ first, ids, heads, payloads, rows }: PackedFacts): SeenEvent[] {
  const events: SeenEvent[] = []
  const all = ids.split(' ')
  let [at, known, next] = [0, 0, 0]
  // Read by index and written field by field: iterators and spread objects take several times as long.
  while (next < rows.length) {
    const seq = first + events.length
    const head = heads[Number(rows[next]) - 1]
    if (!head) {
      events.push({ seq, type: 'hidden' })
      next += 1
      continue
    }
    at += Number(rows[next + 1])
    const recordedAt = at + Number(rows[next + 2])
    const content = rows[next + 3]
    const payload =
      typeof content === 'number' ? payloads[content] : { samples: samplesOf(content ?? [], at) }
    const { type, actorId, seat } = head
    events.push({ seq, id: all[known], type, actorId, seat, at, recordedAt, payload } as Fact)
    known += 1
    next += 4
  }
  return events
}

function samplesOf(flat: readonly number[], from: number): { at: number; value: number }[] {
  const samples: { at: number; value: number }[] = []
  for (let index = 0; index < flat.length; index += 2) {
    samples.push({ at: from + (flat[index] ?? 0), value: flat[index + 1] ?? 0 })
  }
  return samples
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
