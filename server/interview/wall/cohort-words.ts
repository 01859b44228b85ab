import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort } from '@/db/schema'
import { usualTimeZone } from '@/domain/calendar/usual-time-zone'
import { type NamesInCohorts, namesInCohorts } from '@/server/people/names/names-in-cohorts'

type CohortWords = { readonly called: NamesInCohorts; readonly timeZone: string }

/** How long names are cached, ms: a wall asks every other second, and names seldom change. */
const KEPT_MS = 30_000
const MOST = 100

const kept = new Map<string, { readonly at: number; readonly words: Promise<CohortWords> }>()

/** What the members of a cohort are called, and the zone it lives by; as read within the last half minute. `now` in epoch ms. */
export function cohortWords(db: Db, cohortId: string, now: number): Promise<CohortWords> {
  const known = kept.get(cohortId)
  if (known && now - known.at < KEPT_MS) return known.words
  const words = read(db, cohortId)
  kept.delete(cohortId)
  kept.set(cohortId, { at: now, words })
  const oldest = kept.keys().next()
  if (kept.size > MOST && !oldest.done) kept.delete(oldest.value)
  // A failure is for those who wait for it, and is not remembered.
  words.catch(() => kept.delete(cohortId))
  return words
}

async function read(db: Db, cohortId: string): Promise<CohortWords> {
  const [called, [clock]] = await Promise.all([
    namesInCohorts(db, [cohortId]),
    db.select({ timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, cohortId)),
  ])
  return { called, timeZone: clock?.timeZone ?? usualTimeZone }
}
