/** How a connection does, as one look at the browser's statistics says it. Counts are since its beginning. */
export type Sample = {
  readonly at: number
  readonly bytes: number
  readonly packets: number
  readonly lost: number
  /** Milliseconds; null where not measured. */
  readonly jitterMs: number | null
  readonly roundTripMs: number | null
  readonly framesPerSecond: number | null
  /** The part of what this page sends that did not arrive there, from 0 to 1. */
  readonly lostThere: number | null
  readonly path: 'direct' | 'relayed' | null
}

export type Health = {
  readonly last: Sample | null
  readonly quality: 'good' | 'weak'
  /** How what this page sends arrives there. */
  readonly sends: 'good' | 'weak'
  readonly path: 'direct' | 'relayed' | null
  /** Looks in a row that said otherwise than `quality` and `sends`. */
  readonly against: number
  readonly sendsAgainst: number
  /** Since when nothing has come; null while something comes, or nothing is awaited. */
  readonly stillSince: number | null
  /** Times in a row that nothing came for too long. */
  readonly stalls: number
}

export const startingHealth: Health = {
  last: null,
  quality: 'good',
  sends: 'good',
  path: null,
  against: 0,
  sendsAgainst: 0,
  stillSince: null,
  stalls: 0,
}

export const lookMs = 1_500
const stallMs = 3_000
const longestStallMs = 60_000
const bad = { lost: 0.05, jitterMs: 80, roundTripMs: 700, framesPerSecond: 5, lostThere: 0.1 } as const
/** Two bad looks make it weak, four good ones good again. */
const looks = { weak: 2, good: 4 } as const

export type Expected = { readonly sound: boolean; readonly picture: boolean }

/** One look more. `hasStalled`: nothing has come for three seconds of what is expected, or longer each time it happens again. */
export function look(
  before: Health,
  sample: Sample,
  expected: Expected,
): { readonly health: Health; readonly hasStalled: boolean } {
  const { last } = before
  const hasGrown = last === null || sample.bytes !== last.bytes
  const isAwaited = expected.sound || expected.picture
  const stillSince = hasGrown || !isAwaited ? null : (before.stillSince ?? last?.at ?? sample.at)
  const patience = Math.min(longestStallMs, stallMs * 2 ** before.stalls)
  const hasStalled = stillSince !== null && sample.at - stillSince >= patience
  const quality = turned(before.quality, before.against, isBad(last, sample, expected))
  const sends = turned(before.sends, before.sendsAgainst, (sample.lostThere ?? 0) > bad.lostThere)
  return {
    hasStalled,
    health: {
      last: sample,
      quality: quality.now,
      against: quality.against,
      sends: sends.now,
      sendsAgainst: sends.against,
      path: sample.path ?? before.path,
      stillSince: hasStalled ? null : stillSince,
      stalls: hasStalled ? before.stalls + 1 : hasGrown && last !== null ? 0 : before.stalls,
    },
  }
}

function turned(now: 'good' | 'weak', against: number, isBadNow: boolean) {
  const says = isBadNow ? 'weak' : 'good'
  if (says === now) return { now, against: 0 }
  return against + 1 >= looks[says] ? ({ now: says, against: 0 } as const) : { now, against: against + 1 }
}

function isBad(last: Sample | null, sample: Sample, { picture }: Expected): boolean {
  const lost = Math.max(0, sample.lost - (last?.lost ?? 0))
  const came = Math.max(0, sample.packets - (last?.packets ?? 0))
  if (lost + came >= 20 && lost / (lost + came) > bad.lost) return true
  if ((sample.jitterMs ?? 0) > bad.jitterMs || (sample.roundTripMs ?? 0) > bad.roundTripMs) return true
  return picture && last !== null && (sample.framesPerSecond ?? bad.framesPerSecond) < bad.framesPerSecond
}
