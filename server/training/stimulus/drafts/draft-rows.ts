import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { stimulus, stimulusDraft, stimulusQuestion } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { TextAside } from '@/domain/library/text-aside'
import { type MomentDraft, momentDraftSchema } from '@/domain/stimulus/moment-draft'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { isUuid } from '@/server/platform/is-uuid'

export type DraftRow = typeof stimulusDraft.$inferSelect

/** A draft as it stands after a change. `savedAt`: epoch ms. */
export type SavedDraft = {
  readonly revision: number
  readonly savedAt: number
  readonly content: MomentDraft
  readonly aside: TextAside[]
}

/** A draft of the member's cohort, for a person who may lead there. @throws DomainError roleMayNot, notFound */
export async function takeDraft(db: Db, member: Membership, draftId: string): Promise<DraftRow> {
  return found(await drafts(db, member, draftId))
}

/** The same, held until the transaction ends. @throws DomainError roleMayNot, notFound */
export async function holdDraft(tx: Tx, member: Membership, draftId: string): Promise<DraftRow> {
  return found(await drafts(tx, member, draftId).for('update'))
}

function drafts(db: Db | Tx, member: Membership, draftId: string) {
  requirePermission(member, 'stimulus.lead')
  if (!isUuid(draftId)) throw new DomainError('notFound')
  const ofCohort = and(eq(stimulusDraft.id, draftId), eq(stimulusDraft.cohortId, member.cohortId))
  return db.select().from(stimulusDraft).where(ofCohort).$dynamic()
}

function found([row]: readonly DraftRow[]): DraftRow {
  if (!row) throw new DomainError('notFound')
  return row
}

/** Writes a draft that the transaction holds, and counts the change. @throws DomainError unknownField for what no draft holds */
export async function writeDraft(
  tx: Tx,
  draftId: string,
  { content, aside, by }: { content: unknown; aside: readonly TextAside[]; by: string },
): Promise<SavedDraft> {
  const read = momentDraftSchema.safeParse(content)
  if (!read.success) throw new DomainError('unknownField')
  const savedAt = new Date()
  const texts = [...aside]
  const [row] = await tx
    .update(stimulusDraft)
    .set({
      content: read.data,
      aside: texts,
      updatedBy: by,
      updatedAt: savedAt,
      revision: sql`${stimulusDraft.revision} + 1`,
    })
    .where(eq(stimulusDraft.id, draftId))
    .returning({ revision: stimulusDraft.revision })
  return { revision: row?.revision ?? 0, savedAt: savedAt.getTime(), content: read.data, aside: texts }
}

/** Whether a moment of the library may be written anew: it is there, and was never put. Holds it until the transaction ends. */
export async function mayBeRewritten(
  tx: Tx,
  { cohortId }: Membership,
  stimulusKey: string,
): Promise<boolean> {
  if (!isUuid(stimulusKey)) return false
  const there = and(eq(stimulus.id, stimulusKey), eq(stimulus.cohortId, cohortId), isNull(stimulus.removedAt))
  const held = await tx.select({ id: stimulus.id }).from(stimulus).where(there).for('update')
  if (held.length === 0) return false
  const put = await tx
    .select({ id: stimulusQuestion.id })
    .from(stimulusQuestion)
    .where(eq(stimulusQuestion.stimulusKey, stimulusKey))
    .limit(1)
  return put.length === 0
}
