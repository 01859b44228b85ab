import { DomainError } from '@/domain/domain-error'
import { checkDraft } from '@/domain/library/content-kind'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { countChange, draftState, removeDraft } from './draft-state'
import { type ItemName, requireOpen, takeWritableItem } from './take-item'
import { insertVersion } from './versions'

/**
 * Makes the open draft the next version, which never changes. `revision`: of the item as the person has read it.
 * @throws DomainError roleMayNot, notFound (also without a draft), itemReadOnly, briefShut, itemArchived, draftChanged when it was written
 * since, draftIncomplete while something is missing or texts stand aside
 */
export async function publishDraft(
  shell: Shell,
  member: Membership,
  { revision, ...name }: ItemName & { revision: number },
): Promise<{ version: number; revision: number }> {
  return shell.database.db.transaction(async (tx) => {
    const { item } = await takeWritableItem(tx, member, name)
    await requireOpen(tx, member.personId, item)
    if (item.archivedAt) throw new DomainError('itemArchived')
    if (item.revision !== revision) throw new DomainError('draftChanged')
    const { content, draft, latest, aside } = await draftState(tx, name)
    if (!draft) throw new DomainError('notFound')
    const version = (latest ?? 0) + 1
    const checked = checkDraft(name.kind, content, { key: name.key, version })
    if (checked.version === null || aside.length > 0) throw new DomainError('draftIncomplete')
    await insertVersion(tx, name, { version, by: member.personId, content: checked.version })
    await removeDraft(tx, name)
    return { version, revision: await countChange(tx, name) }
  })
}
