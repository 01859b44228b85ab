import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { libraryDraft, libraryItem } from '@/db/schema'
import type { Known } from '@/domain/exchange/standing'
import type { GivenOwner, LibraryKind } from '@/domain/library/item'
import { type ItemEditor, mayReadItem, mayWriteItem } from '@/domain/library/item-rights'
import { type Item, isOpenTo } from '@/server/library/items/take-item'
import { versionOf } from '@/server/library/items/versions'

/** What a key of a file is to this installation. */
export type KeyFound = {
  /** The item it is known by, of those that the editor may see; null where there is none. */
  readonly item: Item | null
  readonly known: Known | null
  /** The key that a new item from it has, so that the same file finds it again. */
  readonly newKey: string
  /**
   * Of the item that has this very key, to any reader: its brief is the same one. Null where there is none; to the demonstration
   * nothing is known of the organisation's.
   */
  readonly family: string | null
}

type Asked = { readonly kind: LibraryKind; readonly owner: GivenOwner; readonly keys: readonly string[] }

/** Looks up the keys of a file for a person who brings it in, for this owner. */
export async function findKeys(
  db: Db | Tx,
  editor: ItemEditor,
  { kind, owner, keys }: Asked,
): Promise<Map<string, KeyFound>> {
  const newKeys = new Map(keys.map((key) => [key, newKeyFor(kind, owner, editor, key)]))
  const wanted = [...keys, ...newKeys.values()]
  const items = await db
    .select()
    .from(libraryItem)
    .where(and(eq(libraryItem.kind, kind), inArray(libraryItem.key, wanted)))
  const drafts = await db
    .select({ key: libraryDraft.key })
    .from(libraryDraft)
    .where(and(eq(libraryDraft.kind, kind), inArray(libraryDraft.key, wanted)))
  const found = new Map<string, KeyFound>()
  for (const [key, newKey] of newKeys) {
    const named = items.find((each) => each.key === key)
    const item =
      [named, items.find((each) => each.key === newKey)].find((each) => each && mayReadItem(each, editor)) ??
      null
    found.set(key, {
      item,
      newKey,
      family: named && bindsAlike(named, editor) ? named.family : null,
      known: item && {
        isBuiltIn: item.owner === 'builtIn',
        mayWrite: mayWriteItem(item, editor),
        isOpen: await isOpenTo(db, editor.personId, item),
        isArchived: item.archivedAt !== null,
        hasDraft: drafts.some((draft) => draft.key === item.key),
        latest: (await versionOf(db, item))?.content ?? null,
      },
    })
  }
  return found
}

function bindsAlike(item: Item, editor: ItemEditor): boolean {
  return !editor.isDemo || mayReadItem(item, editor)
}

/** Keys are unique in the installation, so a new item gets one derived from its owner and its key in the file. */
function newKeyFor(kind: LibraryKind, owner: GivenOwner, { cohortId }: ItemEditor, key: string): string {
  const of = owner === 'cohort' ? cohortId : owner
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, of, key]))
    .digest('hex')
  return `${kind}-${digest.slice(0, 8)}-${digest.slice(8, 12)}`
}
