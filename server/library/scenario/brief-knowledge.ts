import { and, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { scenarioKnowledge } from '@/db/schema'
import type { BriefKnowledge } from '@/domain/access/brief-knowledge'

/** What binds people to families of scenarios. */
export type KnowledgeOf = (personId: string, family: string) => BriefKnowledge | null

/** What binds these people to one family, by their ids; people who are bound by nothing are left out. */
export function knowledgeAmong(
  knowledgeOf: KnowledgeOf,
  personIds: readonly string[],
  family: string,
): Record<string, BriefKnowledge> {
  return Object.fromEntries(
    personIds.flatMap((personId) => {
      const held = knowledgeOf(personId, family)
      return held ? [[personId, held]] : []
    }),
  )
}

/** Reads what binds these people to scenarios of these families. */
export async function readBriefKnowledge(
  db: Db | Tx,
  personIds: readonly string[],
  families: readonly string[],
): Promise<KnowledgeOf> {
  const rows = await db
    .select()
    .from(scenarioKnowledge)
    .where(
      and(
        inArray(scenarioKnowledge.userId, [...personIds]),
        inArray(scenarioKnowledge.family, [...families]),
      ),
    )
  const kinds = new Map(rows.map(({ userId, family, kind }) => [`${userId} ${family}`, kind]))
  return (personId, family) => kinds.get(`${personId} ${family}`) ?? null
}
