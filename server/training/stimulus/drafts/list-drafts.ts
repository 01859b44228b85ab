import { desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { stimulusDraft } from '@/db/schema'
import { namesOf } from '@/server/library/items/people'

/** A moment that is being written. `name`: of its person, empty while it has none; `savedAt`: epoch ms. */
export type ListedDraft = {
  readonly draftId: string
  readonly name: string
  readonly isRewrite: boolean
  readonly savedAt: number
  readonly savedBy: string | null
}

/** The moments that are being written in a cohort, the latest first. */
export async function listDrafts(db: Db, cohortId: string): Promise<readonly ListedDraft[]> {
  const rows = await db
    .select()
    .from(stimulusDraft)
    .where(eq(stimulusDraft.cohortId, cohortId))
    .orderBy(desc(stimulusDraft.updatedAt), desc(stimulusDraft.id))
  const people = rows.map(({ updatedBy }) => updatedBy)
  const names = await namesOf(db, cohortId, people)
  return rows.map(({ id, content, rewrites, updatedAt, updatedBy }) => ({
    draftId: id,
    name: content.name,
    isRewrite: rewrites !== null,
    savedAt: updatedAt.getTime(),
    savedBy: names[updatedBy] ?? null,
  }))
}
