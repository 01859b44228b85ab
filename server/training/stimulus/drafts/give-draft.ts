import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { stimulus, stimulusDraft } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { contentOf, momentDraftSchema } from '@/domain/stimulus/moment-draft'
import { writtenStimulusSchema } from '@/domain/stimulus/stimulus-schema'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { requireRoom } from '../require-room'
import { holdDraft, mayBeRewritten } from './draft-rows'

/**
 * Turns a draft into a moment of the library. It replaces the one it rewrites, unless that was put or removed
 * meanwhile. `revision`: the draft's, as read.
 * @throws DomainError roleMayNot, notFound, draftChanged when it was written since, draftIncomplete while something is
 * missing or texts stand aside, tooManyMoments
 */
export async function giveDraft(
  shell: Shell,
  member: Membership,
  { draftId, revision }: { draftId: string; revision: number },
): Promise<{ stimulusKey: string }> {
  return shell.database.db.transaction(async (tx) => {
    const draft = await holdDraft(tx, member, draftId)
    if (draft.revision !== revision) throw new DomainError('draftChanged')
    const checked = writtenStimulusSchema.safeParse(contentOf(momentDraftSchema.parse(draft.content)))
    if (!checked.success || draft.aside.length > 0) throw new DomainError('draftIncomplete')
    await tx.delete(stimulusDraft).where(eq(stimulusDraft.id, draftId))
    const row = { content: checked.data, writtenBy: member.personId }
    const { rewrites } = draft
    if (rewrites !== null && (await mayBeRewritten(tx, member, rewrites))) {
      await tx.update(stimulus).set(row).where(eq(stimulus.id, rewrites))
      return { stimulusKey: rewrites }
    }
    await requireRoom(tx, member.cohortId, 1)
    const stimulusKey = randomUUID()
    await tx.insert(stimulus).values({ ...row, id: stimulusKey, cohortId: member.cohortId })
    return { stimulusKey }
  })
}

/** Throws a draft away. @throws DomainError roleMayNot, notFound, draftChanged when it was written since `revision` */
export async function discardMomentDraft(
  shell: Shell,
  member: Membership,
  { draftId, revision }: { draftId: string; revision: number },
): Promise<void> {
  await shell.database.db.transaction(async (tx) => {
    const draft = await holdDraft(tx, member, draftId)
    if (draft.revision !== revision) throw new DomainError('draftChanged')
    await tx.delete(stimulusDraft).where(eq(stimulusDraft.id, draftId))
  })
}
