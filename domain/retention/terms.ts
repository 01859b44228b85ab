import { after, type KeptKind, keptUntil, lengthOf, mapKinds, type Retention } from './retention'

/** The lengths of a cohort, since when they hold, and what they were before; null: until then nothing was ever erased. */
export type Terms = {
  readonly retention: Retention
  /** Epoch ms. */
  readonly since: number
  readonly before: Retention | null
}

/**
 * When something is erased, epoch ms. A length that was made shorter takes effect on the first day of the second month after, so that
 * everybody has been told a month before (`monthToAnnounce`); a longer one at once.
 */
export function termOf(kind: KeptKind, heldAt: number, { retention, since, before }: Terms): number {
  const now = keptUntil(kind, heldAt, retention)
  const formerly = before ? keptUntil(kind, heldAt, before) : Number.POSITIVE_INFINITY
  return formerly <= now ? now : Math.min(formerly, Math.max(now, startOfMonth(since, 2)))
}

/** The latest moment of which everything is over: the present length ago, or earlier where a shorter one is only announced. */
export function latestOver(kind: KeptKind, terms: Terms, now: number): number {
  const ago = (retention: Retention) => {
    const { count, unit } = lengthOf(kind, retention)
    return after(now, { count: -count, unit })
  }
  const latest = ago(terms.retention)
  if (termOf(kind, latest, terms) <= now) return latest
  return terms.before ? ago(terms.before) : 0
}

/** Lengths set anew at `now`. What was promised before a shorter length still holds until that one takes effect. */
export function setLengths(terms: Terms, retention: Retention, now: number): Terms {
  const shorter = mapKinds((kind) => retention[kind] < terms.retention[kind])
  if (!Object.values(shorter).some(Boolean)) return { ...terms, retention }
  const isPending = now < startOfMonth(terms.since, 2)
  if (isPending && terms.before === null) return { retention, since: now, before: null }
  const { before } = terms
  const promised = mapKinds((kind) =>
    Math.max(terms.retention[kind], (isPending && before?.[kind]) || terms.retention[kind]),
  )
  return { retention, since: now, before: promised }
}

/** The lengths in force at `now`: until a shorter one takes effect, the one that was promised before. */
export function lengthsAt({ retention, since, before }: Terms, now: number): Retention {
  if (!before || now >= startOfMonth(since, 2)) return retention
  return mapKinds((kind) => Math.max(retention[kind], before[kind]))
}

/** The month whose erasures are told of at `now`, as the moments at which it begins and ends: the next one. */
export function monthToAnnounce(now: number): { readonly from: number; readonly until: number } {
  return { from: startOfMonth(now, 1), until: startOfMonth(now, 2) }
}

/** The start of the month so many months after that of a moment, in UTC. */
export function startOfMonth(moment: number, later = 0): number {
  const date = new Date(moment)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1)
}
