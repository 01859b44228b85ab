import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { stimulus } from '@/db/schema'
import { builtInStimulus } from '@/domain/stimulus/built-in-stimuli'
import type { Stimulus } from '@/domain/stimulus/stimulus'
import { isUuid } from '@/server/platform/is-uuid'

/** The stimuli of these keys that a cohort may use: built-in ones, and those that were written there and not removed. */
export async function stimuliOf(
  db: Db | Tx,
  cohortId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Stimulus>> {
  const written = [...new Set(keys)].filter(isUuid)
  const rows =
    written.length === 0
      ? []
      : await db
          .select()
          .from(stimulus)
          .where(
            and(eq(stimulus.cohortId, cohortId), inArray(stimulus.id, written), isNull(stimulus.removedAt)),
          )
  const builtIn = keys.flatMap((key) => builtInStimulus(key) ?? [])
  const all = [...builtIn, ...rows.map(({ id, content }) => ({ ...content, key: id }))]
  return new Map(all.map((each) => [each.key, each]))
}

/** The moments that were written in a cohort and not removed, in the order of writing. */
export async function writtenIn(db: Db | Tx, cohortId: string): Promise<readonly Stimulus[]> {
  const rows = await db
    .select()
    .from(stimulus)
    .where(and(eq(stimulus.cohortId, cohortId), isNull(stimulus.removedAt)))
    .orderBy(asc(stimulus.writtenAt), asc(stimulus.id))
  return rows.map(({ id, content }) => ({ ...content, key: id }))
}
