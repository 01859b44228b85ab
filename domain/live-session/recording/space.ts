/** What is recorded of an interview: sound alone, or also pictures. */
export type SizeKind = 'sound' | 'filmed'
/** Bytes of a minute of an interview, all its tracks together. */
export type Sizes = Readonly<Record<SizeKind, number>>

const perHour = (megabytes: number) => (megabytes * 1_000_000) / 60

/** Two tracks of synthetic speech, and of synthetic pictures with it, as measured in Chromium: 13 and 72 MB an hour for each player. */
export const usualSizes: Sizes = { sound: perHour(2 * 13), filmed: perHour(2 * (13 + 72)) }

/** Sizes are stated for an interview of so many minutes. */
export const usualMinutes = 20
/** From so many interviews of a kind on, their own sizes count. */
export const enoughMeasured = 10

/** One interview as it was recorded here. */
export type MeasuredInterview = { readonly kind: SizeKind; readonly bytes: number; readonly minutes: number }

/** The sizes by which room is counted: the median of those measured here once there are ten of a kind, the usual ones before. */
export function sizesFrom(measured: readonly MeasuredInterview[]): {
  readonly sizes: Sizes
  readonly isMeasured: Readonly<Record<SizeKind, boolean>>
} {
  const of = (kind: SizeKind) => {
    const rates = measured.filter((each) => each.kind === kind && each.minutes > 0)
    return rates.length < enoughMeasured ? null : median(rates.map(({ bytes, minutes }) => bytes / minutes))
  }
  const [sound, filmed] = [of('sound'), of('filmed')]
  return {
    sizes: { sound: sound ?? usualSizes.sound, filmed: filmed ?? usualSizes.filmed },
    isMeasured: { sound: sound !== null, filmed: filmed !== null },
  }
}

/** Bytes; null where there is no bound, or the store does not say. */
type Bounds = { readonly used: number; readonly quota: number | null; readonly diskFree: number | null }

/** How many bytes may still be written, by the quota and by the disk; null where neither bounds them. */
export function roomLeft({ used, quota, diskFree }: Bounds): number | null {
  const bounds = [quota === null ? null : Math.max(0, quota - used), diskFree].filter((each) => each !== null)
  return bounds.length === 0 ? null : Math.min(...bounds)
}

/** How many interviews of the usual length fit, by kind. */
export function fittingIn(room: number, sizes: Sizes): Readonly<Record<SizeKind, number>> {
  const of = (kind: SizeKind) => Math.floor(room / (sizes[kind] * usualMinutes))
  return { sound: of('sound'), filmed: of('filmed') }
}

/** An interview to come that may be recorded; `at` in epoch ms. */
export type PlannedInterview = { readonly at: number; readonly kind: SizeKind; readonly minutes: number }
/** A kept interview whose day comes; `at` in epoch ms. */
export type LeavingInterview = { readonly at: number; readonly bytes: number }

/** Planned interviews for which there is no room. `until`: the last of them, epoch ms; `missing`: bytes. */
export type Shortfall = {
  readonly planned: number
  readonly fitting: number
  readonly leaving: number
  readonly until: number
  readonly missing: number
}

/** How far ahead room is looked at, ms. */
export const aheadMs = 14 * 86_400_000

/**
 * The shortage, if interviews planned within two weeks of `now` (epoch ms) do not fit into `room` bytes as kept ones
 * leave; else null. One that does not fit is skipped, and smaller ones may follow.
 */
export function shortfallOf(
  room: number,
  {
    planned,
    leaving,
    sizes,
    now,
  }: {
    readonly planned: readonly PlannedInterview[]
    readonly leaving: readonly LeavingInterview[]
    readonly sizes: Sizes
    readonly now: number
  },
): Shortfall | null {
  const coming = planned
    .filter(({ at }) => at >= now && at <= now + aheadMs)
    .toSorted((one, other) => one.at - other.at)
  const until = coming.at(-1)?.at
  if (until === undefined) return null
  const gone = leaving.filter(({ at }) => at <= until)
  let [fitting, taken, missing] = [0, 0, 0]
  for (const { at, kind, minutes } of coming) {
    const bytes = sizes[kind] * minutes
    const freed = gone.filter((each) => each.at <= at).reduce((sum, each) => sum + each.bytes, 0)
    if (taken + bytes <= room + freed) {
      fitting += 1
      taken += bytes
    } else missing += bytes
  }
  if (missing === 0) return null
  return { planned: coming.length, fitting, leaving: gone.length, until, missing }
}

const gigabyte = 1_000_000_000

/** The next whole gigabyte, in bytes, at which what is used and what is missing fit. */
export function quotaFor(used: number, needed: number): number {
  return Math.ceil((used + needed) / gigabyte) * gigabyte
}

/** Bounds of a quota, bytes. */
export const quotaBounds = { least: gigabyte, most: 100_000 * gigabyte } as const

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}
