import { and, eq, gt, lte, max, min, sql } from 'drizzle-orm'
import { liveSession, liveSessionAccess } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { loggedKinds, type Retention, type SettableKind, settableKinds } from '@/domain/retention/retention'
import {
  latestOver,
  monthToAnnounce,
  setLengths,
  startOfMonth,
  type Terms,
  termOf,
} from '@/domain/retention/terms'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { readTerms } from '@/server/training/cohort/terms-of-cohort'
import { type Coming, comingErasures } from './coming'
import { type PastPurge, pastPurges } from './past-purges'

/** What goes of one kind within a stretch of time: of how many live sessions, how many things, held from when to when, and when first. */
export type Portion = {
  sessions: number
  things: number
  heldFrom: number
  heldTo: number
  firstAt: number
}

export type KindPreview = {
  kind: SettableKind
  /** At the next run; until the end of the month that is announced; null: nothing. */
  nextRun: Portion | null
  soon: Portion | null
  /** When the first goes of what is later than both; null: there is nothing. */
  laterFrom: number | null
}

export type RetentionPreview = {
  /** Epoch ms. */
  nextRunAt: number
  soonUntil: number
  kinds: KindPreview[]
  /** From when a length holds that is made shorter now. */
  shorterFrom: number
  /** What earlier runs erased, the latest first. */
  past: PastPurge[]
}

const DAY_MS = 86_400_000

/**
 * What the purge would erase of a cohort, kind by kind, under the lengths it has or under others: nothing is changed.
 * @throws DomainError roleMayNot, notFound
 */
export async function previewRetention(
  { database: { db, pool } }: Shell,
  member: Membership,
  { retention, now }: { retention: Retention | null; now: number },
): Promise<RetentionPreview> {
  requirePermission(member, 'cohort.configure')
  const { cohortId } = member
  const present = await readTerms(db, cohortId)
  if (!present) throw new DomainError('notFound')
  const terms = retention ? setLengths(present, retention, now) : present
  // Turns of periodic jobs begin at midnight, UTC.
  const nextRunAt = now - (now % DAY_MS) + DAY_MS
  const soonUntil = monthToAnnounce(now).until
  const { coming, later } = await comingErasures(pool, cohortId, terms, { from: 0, until: soonUntil })
  const ofLog = loggedKinds.map((kind) => {
    const mine = coming.filter((each) => each.kind === kind)
    const isNext = ({ term }: Coming) => term <= nextRunAt
    return {
      kind,
      nextRun: portionOf(mine.filter(isNext)),
      soon: portionOf(mine.filter((each) => !isNext(each))),
      laterFrom: later.get(kind) ?? null,
    }
  })
  const accessLog = await previewAccessLog(db, cohortId, terms, { nextRunAt, soonUntil })
  const known = new Map<SettableKind, KindPreview>([...ofLog, accessLog].map((each) => [each.kind, each]))
  const none = { nextRun: null, soon: null, laterFrom: null }
  return {
    nextRunAt,
    soonUntil,
    shorterFrom: startOfMonth(now, 2),
    kinds: settableKinds.map((kind) => known.get(kind) ?? { kind, ...none }),
    past: await pastPurges(db, cohortId),
  }
}

function portionOf(coming: readonly Coming[]): Portion | null {
  if (coming.length === 0) return null
  const held = coming.map(({ heldAt }) => heldAt)
  return {
    sessions: coming.length,
    things: coming.reduce((sum, { things }) => sum + things, 0),
    heldFrom: Math.min(...held),
    heldTo: Math.max(...held),
    firstAt: Math.min(...coming.map(({ term }) => term)),
  }
}

/** Lines of the access log are counted each from its own moment. */
async function previewAccessLog(
  db: Shell['database']['db'],
  cohortId: string,
  terms: Terms,
  { nextRunAt, soonUntil }: { nextRunAt: number; soonUntil: number },
): Promise<KindPreview> {
  const [next, soon] = [latestOver('accessLog', terms, nextRunAt), latestOver('accessLog', terms, soonUntil)]
  const within = async (from: number, until: number | null): Promise<Portion | null> => {
    const [row] = await db
      .select({
        things: sql<number>`count(*)::int`,
        sessions: sql<number>`count(distinct ${liveSessionAccess.liveSessionId})::int`,
        heldFrom: min(liveSessionAccess.at),
        heldTo: max(liveSessionAccess.at),
      })
      .from(liveSessionAccess)
      .innerJoin(liveSession, eq(liveSession.id, liveSessionAccess.liveSessionId))
      .where(
        and(
          eq(liveSession.cohortId, cohortId),
          gt(liveSessionAccess.at, new Date(from)),
          until === null ? undefined : lte(liveSessionAccess.at, new Date(until)),
        ),
      )
    if (!row?.heldFrom || !row.heldTo) return null
    const heldFrom = row.heldFrom.getTime()
    const { things, sessions } = row
    return {
      things,
      sessions,
      heldFrom,
      heldTo: row.heldTo.getTime(),
      firstAt: termOf('accessLog', heldFrom, terms),
    }
  }
  const rest = await within(soon, null)
  return {
    kind: 'accessLog',
    nextRun: await within(0, next),
    soon: await within(next, soon),
    laterFrom: rest?.firstAt ?? null,
  }
}
