import { and, asc, eq, isNull } from 'drizzle-orm'
import { cohort, round } from '@/db/schema'
import { may } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { type Item, type ItemName, takeItem } from './take-item'
import { versionOf } from './versions'

export type ComingUse = {
  /**
   * The version that the cohort's coming interviews take: of a grid the one that its settings name, of a situation the latest. Null where
   * they take none: another grid is chosen, nothing is published, it is archived.
   */
  version: number | null
  /** The rounds that are not published yet and will take it, oldest first; for those who plan rounds. */
  rounds: { id: string; title: string }[]
  /** Whether the reader may have coming interviews take it: choose the cohort's grid, or prepare an interview. */
  mayUse: boolean
}

/** Which interviews to come will take an item, and in which version. @throws DomainError roleMayNot to learners, notFound */
export async function readComingUse(shell: Shell, member: Membership, name: ItemName): Promise<ComingUse> {
  const { item } = await takeItem(shell.database.db, member, name)
  const version = await versionToTake(shell, member, item)
  const mayUse = may(member.role, item.kind === 'grid' ? 'cohort.configure' : 'liveSession.schedule')
  if (version === null || !may(member.role, 'round.plan')) return { version, mayUse, rounds: [] }
  return { version, mayUse, rounds: await roundsWith(shell, member, item) }
}

async function versionToTake(
  { database: { db } }: Shell,
  { cohortId }: Membership,
  { kind, key, archivedAt }: Item,
): Promise<number | null> {
  if (kind === 'grid') {
    const [used] = await db
      .select({ key: cohort.gridKey, version: cohort.gridVersion })
      .from(cohort)
      .where(eq(cohort.id, cohortId))
    if (!used) throw new DomainError('notFound')
    return used.key === key ? used.version : null
  }
  return archivedAt === null ? ((await versionOf(db, { kind, key }))?.version ?? null) : null
}

/** A round takes the cohort's grid as it is published, and of situations those that its planner has chosen. */
async function roundsWith(
  { database: { db } }: Shell,
  { cohortId }: Membership,
  { kind, key }: Item,
): Promise<{ id: string; title: string }[]> {
  const drafts = await db
    .select({ id: round.id, title: round.title, sessions: round.sessions })
    .from(round)
    .where(and(eq(round.cohortId, cohortId), isNull(round.publishedAt)))
    .orderBy(asc(round.createdAt))
  return drafts
    .filter(({ sessions }) => kind === 'grid' || sessions.some(({ scenarioKey }) => scenarioKey === key))
    .map(({ id, title }) => ({ id, title }))
}
