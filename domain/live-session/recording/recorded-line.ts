import { groupInOrder } from '@/domain/group-in-order'
import type { Gap } from './heard'

/** From `fromMs` to `toMs` of the interview, in milliseconds. */
export type Stretch = { readonly fromMs: number; readonly toMs: number }

/**
 * What has arrived of one person's sound, in order of time. `personId`: null for the sound of a room. `gaps`: what a fault took between two
 * stretches; a pause that was asked for is none.
 */
export type Arrived = {
  readonly personId: string | null
  readonly recorded: readonly Stretch[]
  readonly gaps: readonly Stretch[]
}

/** How a person's device stands now, as it tells itself. `since`: of the interview, ms. */
export type Now =
  | { readonly state: 'recorded' }
  | { readonly state: 'unknown' }
  | { readonly state: 'missing'; readonly since: number }

/** By person: when a device said, while this page was open, that it did not record. */
export type Seen = ReadonlyMap<string | null, readonly Stretch[]>

/** The line under the phases: where every person is recorded, and where one is not although they should be. */
export type RecordedLine = { readonly whole: readonly Stretch[]; readonly missing: readonly Stretch[] }

/** The grain of the clocks: a shorter stretch is not drawn, ms. */
const leastMs = 1_000
/** A chunk is sent once it is two seconds old, ms. */
const onItsWayMs = 6_000

/** A segment of a person's sound that has arrived, from its first sample to its last; `cause`: why nothing was recorded before it. */
export type ArrivedSegment = Stretch & Pick<Gap, 'cause'> & { readonly personId: string | null }

/** What has arrived of each person, of all their tracks. A hole within a segment is still on its way. */
export function arrivedOf(segments: readonly ArrivedSegment[]): readonly Arrived[] {
  const inOrder = segments.toSorted((one, other) => one.fromMs - other.fromMs)
  return groupInOrder(inOrder, ({ personId }) => personId).map(([personId, own]) => ({
    personId,
    recorded: joined(own),
    gaps: faultsBetween(own),
  }))
}

function faultsBetween(segments: readonly ArrivedSegment[]): readonly Stretch[] {
  let upTo = 0
  return segments.flatMap(({ fromMs, toMs, cause }) => {
    const before = upTo
    upTo = Math.max(upTo, toMs)
    return before > 0 && isFault(cause) && fromMs - before >= leastMs
      ? [{ fromMs: before, toMs: fromMs }]
      : []
  })
}

function isFault(cause: Gap['cause']): boolean {
  return cause !== null && cause !== 'pause'
}

/** What was seen until now, with what devices say now. A device that says since when goes on with the stretch that began then. */
export function withSeen(seen: Seen, now: ReadonlyMap<string | null, Now>, nowMs: number): Seen {
  const next = new Map(seen)
  for (const [personId, told] of now) {
    if (told.state !== 'missing') continue
    const before = (seen.get(personId) ?? []).filter(({ fromMs }) => Math.abs(fromMs - told.since) >= leastMs)
    next.set(personId, [...before, { fromMs: told.since, toMs: nowMs }])
  }
  return next
}

/**
 * The line at `nowMs` of the interview. `agreedMs`: since when the agreement allows recording, interview ms; null while
 * it does not. Until chunks arrive, the devices' reports count; a known gap stays until filled.
 */
export function recordedLine(
  arrived: readonly Arrived[],
  now: ReadonlyMap<string | null, Now>,
  { nowMs, agreedMs, seen = new Map() }: At & { readonly seen?: Seen },
): RecordedLine {
  const people = arrived.map((person) => untilNow(person, now.get(person.personId), { nowMs, agreedMs }))
  const some = joined(people.flatMap(({ recorded }) => recorded))
  const every = people
    .map(({ recorded }) => recorded)
    .reduce((one, other) => common(one, other), people.length === 0 ? [] : some)
  const lacking = [
    ...people.flatMap(({ gaps }) => gaps),
    ...arrived.flatMap(({ personId, recorded }) => without(seen.get(personId) ?? [], recorded)),
  ]
  return {
    whole: without(every, lacking).filter(isDrawn),
    missing: joined([...without(some, every), ...lacking]).filter(isDrawn),
  }
}

type At = { readonly nowMs: number; readonly agreedMs: number | null }

function untilNow(
  { personId, recorded, gaps }: Arrived,
  now: Now | undefined,
  { nowMs, agreedMs }: At,
): Arrived {
  if (agreedMs === null || !now || now.state === 'unknown') return { personId, recorded, gaps }
  const last = recorded.at(-1)?.toMs ?? 0
  const from = agreedMs - last > onItsWayMs ? agreedMs : last
  const upTo = now.state === 'missing' ? Math.max(from, Math.min(now.since, nowMs)) : nowMs
  return {
    personId,
    recorded: joined([...recorded, { fromMs: from, toMs: upTo }]),
    gaps: [...gaps, { fromMs: upTo, toMs: nowMs }],
  }
}

function isDrawn({ fromMs, toMs }: Stretch): boolean {
  return toMs - fromMs >= leastMs
}

/** The same time as stretches that do not touch, in order. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const list: Stretch[] = []
  for (const { fromMs, toMs } of stretches.toSorted((one, other) => one.fromMs - other.fromMs)) {
    const last = list.at(-1)
    if (toMs <= fromMs) continue
    if (last && fromMs - last.toMs < leastMs)
      list[list.length - 1] = { ...last, toMs: Math.max(last.toMs, toMs) }
    else list.push({ fromMs, toMs })
  }
  return list
}

function common(some: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  return some.flatMap((one) =>
    others
      .map((other) => ({
        fromMs: Math.max(one.fromMs, other.fromMs),
        toMs: Math.min(one.toMs, other.toMs),
      }))
      .filter(({ fromMs, toMs }) => toMs > fromMs),
  )
}

function without(stretches: readonly Stretch[], taken: readonly Stretch[]): readonly Stretch[] {
  return joined(taken).reduce<readonly Stretch[]>(
    (left, { fromMs, toMs }) =>
      left.flatMap((each) =>
        [
          { fromMs: each.fromMs, toMs: Math.min(each.toMs, fromMs) },
          { fromMs: Math.max(each.fromMs, toMs), toMs: each.toMs },
        ].filter((part) => part.toMs > part.fromMs),
      ),
    stretches,
  )
}
