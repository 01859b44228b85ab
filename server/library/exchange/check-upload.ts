import type { Notice } from '@/domain/exchange/boris/notice'
import type { Problems } from '@/domain/exchange/problem'
import { type Standing, standingOf } from '@/domain/exchange/standing'
import type { GivenOwner } from '@/domain/library/item'
import { takeEditor } from '@/server/library/items/take-item'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Runtime } from '@/server/platform/runtime'
import { requireGiver } from './bring-in'
import { findKeys } from './known-items'
import type { Upload } from './read-upload'
import { readUploadApart } from './read-upload-apart'

export type CheckedUpload = Problems & {
  /** `standing`: null for an item that something is wrong with. */
  items: { index: number; name: string; isDraft: boolean; standing: Standing | null }[]
  notices: readonly Notice[]
}

/**
 * Says what is in a file, all that is wrong with it, and what each item is to what is there already. Changes nothing.
 * @throws DomainError roleMayNot, fileUnread, queueFull
 */
export async function checkUpload(
  { database: { db }, heavyWork }: Pick<Runtime, 'database' | 'heavyWork'>,
  member: Membership,
  upload: Upload & { owner: GivenOwner },
): Promise<CheckedUpload> {
  const editor = await takeEditor(db, member)
  requireGiver(editor, upload.owner)
  const { items, ...rest } = await readUploadApart(heavyWork, member.personId, upload)
  const keys = items.flatMap((item) => (item.content ? item.key : []))
  const found = await findKeys(db, editor, { ...upload, keys })
  return {
    items: items.map((item) => ({
      index: item.index,
      name: item.name,
      isDraft: item.content !== null && item.isDraft,
      standing: item.content === null ? null : standingFor(item, found.get(item.key)?.known ?? null),
    })),
    ...rest,
  }
}

/** An ethogram is a new draft each time: no key of it says what it was. */
function standingFor(item: { content: object; isDraft: boolean }, known: Parameters<typeof standingOf>[1]) {
  return standingOf(item.content, item.isDraft ? null : known)
}
