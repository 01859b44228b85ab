import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { libraryDraft, libraryItem } from '@/db/schema'
import { type Content, contentKinds } from '@/domain/library/content-kind'
import type { TextAside } from '@/domain/library/text-aside'
import type { ItemName } from './take-item'
import { versionOf } from './versions'

/** What an editor shows: the open draft, or the latest version where none is begun. */
export type DraftState = {
  content: Content
  /** Null while the latest version stands as it is. */
  draft: { basedOn: number | null; savedAt: number; savedBy: string } | null
  /** The number of the latest version; null for an item without any. */
  latest: number | null
  aside: TextAside[]
}

const ofItem = ({ kind, key }: ItemName) => and(eq(libraryDraft.kind, kind), eq(libraryDraft.key, key))

/** Reads what the editor of an item shows. */
export async function draftState(db: Db | Tx, name: ItemName): Promise<DraftState> {
  const [draft] = await db.select().from(libraryDraft).where(ofItem(name))
  const latest = await versionOf(db, name)
  const { readDraft } = contentKinds[name.kind]
  return {
    content: readDraft(draft?.content ?? latest?.content ?? {}) ?? {},
    draft: draft
      ? { basedOn: draft.basedOn, savedAt: draft.updatedAt.getTime(), savedBy: draft.updatedBy }
      : null,
    latest: latest?.version ?? null,
    aside: draft?.aside ?? [],
  }
}

type Written = { content: Content; aside: readonly TextAside[]; basedOn: number | null; by: string }

/** Writes the draft of an item that the transaction has locked. */
export async function writeDraft(tx: Tx, { kind, key }: ItemName, written: Written): Promise<void> {
  const { content, aside, basedOn, by: updatedBy } = written
  const row = { content, aside: [...aside], basedOn, updatedBy, updatedAt: new Date() }
  await tx
    .insert(libraryDraft)
    .values({ kind, key, ...row })
    .onConflictDoUpdate({ target: [libraryDraft.kind, libraryDraft.key], set: row })
}

/** Removes the draft of an item that the transaction has locked. */
export async function removeDraft(tx: Tx, name: ItemName): Promise<void> {
  await tx.delete(libraryDraft).where(ofItem(name))
}

/** Counts a change of a locked item; gives its revision. */
export async function countChange(tx: Tx, { kind, key }: ItemName): Promise<number> {
  const [row] = await tx
    .update(libraryItem)
    .set({ revision: sql`${libraryItem.revision} + 1` })
    .where(and(eq(libraryItem.kind, kind), eq(libraryItem.key, key)))
    .returning({ revision: libraryItem.revision })
  return row?.revision ?? 0
}
