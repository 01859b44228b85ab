import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'

export type Fact = LiveSessionEvent
export type Head = Pick<Fact, 'type' | 'actorId' | 'seat'>

/**
 * Facts packed by column, about a fifth as long as objects. Shared values are written once. A row: index of the head
 * (0: hidden, nothing follows), ms since the previous fact, ms until recorded, payload (index into `payloads`, or dial
 * samples).
 */
export type PackedFacts = {
  /** `seq` of the first fact; the others follow without a gap. */
  readonly first: number
  readonly ids: string
  readonly heads: readonly Head[]
  readonly payloads: readonly Fact['payload'][]
  readonly rows: readonly (number | readonly number[])[]
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
