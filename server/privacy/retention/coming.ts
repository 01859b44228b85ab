import { type LoggedKind, loggedKinds } from '@/domain/retention/retention'
import type { Terms } from '@/domain/retention/terms'
import type { Queryable } from '@/server/platform/queryable'
import { heldSessions, termsIn } from './held-sessions'
import { countThings } from './things'

/** What will be erased of one live session: which kind, how many, and when, epoch ms. */
export type Coming = {
  readonly liveSessionId: string
  readonly kind: LoggedKind
  /** Epoch ms: from when its length is counted, and when it goes. */
  readonly heldAt: number
  readonly term: number
  readonly things: number
}

/** Live sessions whose logs are counted by one read. */
const BATCH = 200

/**
 * What a run would erase of a cohort's logs between `from` and `until` (epoch ms) under these terms; changes nothing.
 * `ofPerson`: only sessions where they have a seat. `first`: by kind, when the first of the rest goes.
 */
export async function comingErasures(
  database: Queryable,
  cohortId: string,
  terms: Terms,
  { from, until, ofPerson = null }: { from: number; until: number; ofPerson?: string | null },
): Promise<{ coming: readonly Coming[]; later: ReadonlyMap<LoggedKind, number> }> {
  const coming: Coming[] = []
  const later = new Map<LoggedKind, number>()
  for (let last: string | undefined; ; ) {
    const page = { until, limit: BATCH, ofPerson, ...(last !== undefined && { after: last }) }
    const sessions = await heldSessions(database, cohortId, page)
    const doomed = sessions.flatMap((session) => {
      const all = [...termsIn(session, terms)]
      for (const [kind, term] of all) {
        if (term >= until && term < (later.get(kind) ?? Number.POSITIVE_INFINITY)) later.set(kind, term)
      }
      const within = all.filter(([, term]) => term >= from && term < until)
      return within.map(([kind, term]) => ({
        liveSessionId: session.id,
        kind,
        term,
        heldAt: session.heldAt,
      }))
    })
    const counts = await countThings(database, [...new Set(doomed.map((each) => each.liveSessionId))])
    for (const each of doomed) {
      const things = counts(each.liveSessionId, each.kind)
      if (things > 0) coming.push({ ...each, things })
    }
    last = sessions.at(-1)?.id
    if (sessions.length < BATCH) return { coming, later: inOrder(later) }
  }
}

function inOrder(later: ReadonlyMap<LoggedKind, number>): ReadonlyMap<LoggedKind, number> {
  return new Map(
    loggedKinds.flatMap((kind) => {
      const at = later.get(kind)
      return at === undefined ? [] : [[kind, at] as const]
    }),
  )
}
