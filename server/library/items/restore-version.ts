import { DomainError } from '@/domain/domain-error'
import { contentKinds } from '@/domain/library/content-kind'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { countChange, draftState, writeDraft } from './draft-state'
import { type ItemName, requireOpen, takeWritableItem } from './take-item'
import { versionOf } from './versions'

/**
 * Makes an older version the open draft, in the place of the one that is open. Texts that stand aside stay there.
 * @throws DomainError roleMayNot, notFound, itemReadOnly, briefShut, itemArchived, draftChanged when it was written since `revision`
 */
export async function restoreVersion(
  shell: Shell,
  member: Membership,
  { version, revision, ...name }: ItemName & { version: number; revision: number },
): Promise<{ revision: number }> {
  return shell.database.db.transaction(async (tx) => {
    const { item } = await takeWritableItem(tx, member, name)
    await requireOpen(tx, member.personId, item)
    if (item.archivedAt) throw new DomainError('itemArchived')
    if (item.revision !== revision) throw new DomainError('draftChanged')
    const stored = await versionOf(tx, name, version)
    const { latest, aside } = await draftState(tx, name)
    const content = stored && contentKinds[name.kind].readDraft(stored.content)
    if (!content) throw new DomainError('notFound')
    await writeDraft(tx, name, { content, aside, basedOn: latest, by: member.personId })
    return { revision: await countChange(tx, name) }
  })
}
