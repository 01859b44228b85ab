import { and, eq, inArray, not, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, scenario, scenarioRemark, scenarioRemarkText } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { mayWriteItem } from '@/domain/library/item-rights'
import type { Localized } from '@/domain/localized'
import { gatherRemarks, type VersionRemarks } from '@/domain/scenario/remarks'
import { hasLost } from '@/server/interview/event-log/has-lost'
import type { Shell } from '@/server/interview/shell'
import { requireOpen, takeItem } from '@/server/library/items/take-item'
import type { Membership } from '@/server/people/membership/take-membership'
import { readGivenReveals } from './given-reveals'

export type GatheredRemarks = {
  /** The latest version first. */
  versions: (Omit<VersionRemarks, 'reveals'> & {
    reveals: (VersionRemarks['reveals'][number] & { fact: Localized })[]
    /** Sentences, without the names of those who wrote them; the latest first. */
    words: string[]
  })[]
  /** Whether only this cohort's interviews count: those of a built-in situation. */
  isHereOnly: boolean
}

/** Debriefs are open, or were: what a situation gave is known. */
const unsealed = ['debrief', 'closed'] as const

/**
 * How interviews on a situation went and what was said of it, for editors who know its brief. For a built-in one, the
 * authors of a cohort see that cohort's.
 * @throws DomainError roleMayNot, notFound, itemReadOnly, briefShut
 */
export async function readGatheredRemarks(
  shell: Shell,
  member: Membership,
  key: string,
): Promise<GatheredRemarks> {
  const { db } = shell.database
  const { item, editor } = await takeItem(db, member, { kind: 'scenario', key })
  const isHereOnly = item.owner === 'builtIn'
  if (!isHereOnly && !mayWriteItem(item, editor)) throw new DomainError('itemReadOnly')
  await requireOpen(db, member.personId, item)
  const [versions, sessions] = await Promise.all([
    db
      .select({ version: scenario.version, content: scenario.content })
      .from(scenario)
      .where(eq(scenario.key, key)),
    db
      .select({ id: liveSession.id, version: liveSession.scenarioVersion })
      .from(liveSession)
      .where(
        and(
          eq(liveSession.scenarioKey, key),
          inArray(liveSession.status, [...unsealed]),
          // Without its marks it is unknown which reveals were earned.
          not(hasLost('marks', liveSession.id)),
          isHereOnly ? eq(liveSession.cohortId, member.cohortId) : undefined,
        ),
      ),
  ])
  const ids = sessions.map(({ id }) => id)
  const [earned, said] = await Promise.all([earnedIn(db, ids), saidIn(db, ids)])
  const interviews = sessions.map(({ id, version }) => ({
    version,
    earned: earned.get(id) ?? [],
    remarks: said.filter(({ liveSessionId }) => liveSessionId === id),
  }))
  const revealsOf = new Map(
    versions.map(({ version, content }) => [version, content.reveals.map(({ id }) => id)]),
  )
  const contentOf = new Map(versions.map(({ version, content }) => [version, content]))
  return {
    isHereOnly,
    versions: gatherRemarks(interviews, revealsOf).map(({ reveals, ...rest }) => ({
      ...rest,
      reveals: reveals.flatMap((each) => {
        const fact = contentOf.get(rest.version)?.reveals.find(({ id }) => id === each.id)?.fact
        return fact ? { ...each, fact } : []
      }),
      words: said
        .filter(({ liveSessionId }) =>
          sessions.some(({ id, version }) => id === liveSessionId && version === rest.version),
        )
        .sort((one, other) => other.at.getTime() - one.at.getTime())
        .flatMap(({ words }) => words ?? []),
    })),
  }
}

async function saidIn(db: Db, ids: readonly string[]) {
  return db
    .select({
      liveSessionId: scenarioRemark.liveSessionId,
      brief: scenarioRemark.brief,
      reveals: scenarioRemark.reveals,
      at: scenarioRemark.at,
      words: scenarioRemarkText.body,
    })
    .from(scenarioRemark)
    .leftJoin(
      scenarioRemarkText,
      and(
        eq(scenarioRemarkText.liveSessionId, scenarioRemark.liveSessionId),
        eq(scenarioRemarkText.userId, scenarioRemark.userId),
      ),
    )
    .where(inArray(scenarioRemark.liveSessionId, [...ids]))
}

/** Ids of the reveals that were given in each of these interviews. */
async function earnedIn(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const given = await readGivenReveals(db, sql`select unnest(${sql.param([...ids])}::uuid[])`)
  const earned = new Map<string, string[]>()
  for (const { liveSessionId, revealId } of given)
    earned.set(liveSessionId, [...(earned.get(liveSessionId) ?? []), revealId])
  return earned
}
