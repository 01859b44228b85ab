import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { libraryDraft, libraryItem, observationGrid, scenario } from '@/db/schema'
import { contentKinds } from '@/domain/library/content-kind'
import type { LibraryKind, OwnerKind } from '@/domain/library/item'
import { mayGiveTo, mayWriteItem } from '@/domain/library/item-rights'
import type { Localized } from '@/domain/localized'
import { isSeenBy } from '@/server/library/grid/seen-by'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { namesOf } from './people'
import { takeEditor } from './take-item'

export type ListedItem = {
  key: string
  owner: OwnerKind
  title: Localized
  author: string | null
  isArchived: boolean
  /** The latest version; null for what was never published. */
  version: number | null
  /** When it was published, epoch ms. */
  publishedAt: number | null
  /** When the open draft was last written in; null without one. */
  draftAt: number | null
  mayWrite: boolean
}

export type ItemList = {
  /** Whether the reader may make an item for the cohort, and for the organisation. */
  mayCreate: boolean
  mayGiveToOrganisation: boolean
  items: ListedItem[]
}

/**
 * What a cohort may use of one kind, archived items and mere drafts too: titles, never what a brief keeps to itself.
 * @throws DomainError roleMayNot
 */
export async function listItems(shell: Shell, member: Membership, kind: LibraryKind): Promise<ItemList> {
  const { db } = shell.database
  const editor = await takeEditor(db, member)
  const items = await db
    .select()
    .from(libraryItem)
    .where(and(eq(libraryItem.kind, kind), isSeenBy(member.cohortId)))
    .orderBy(libraryItem.createdAt, libraryItem.key)
  const keys = items.map(({ key }) => key)
  const authors = items.map(({ authorId }) => authorId)
  const [drafts, versions, names] = await Promise.all([
    db
      .select()
      .from(libraryDraft)
      .where(and(eq(libraryDraft.kind, kind), inArray(libraryDraft.key, keys))),
    latestOf(db, kind, keys),
    namesOf(db, member.cohortId, authors),
  ])
  return {
    mayCreate: mayGiveTo('cohort', editor),
    mayGiveToOrganisation: mayGiveTo('organisation', editor),
    items: items.map((item) => {
      const draft = drafts.find(({ key }) => key === item.key)
      const latest = versions.find(({ key }) => key === item.key)
      return {
        key: item.key,
        owner: item.owner,
        isArchived: item.archivedAt !== null,
        title: contentKinds[kind].titleOf(latest?.content ?? draft?.content ?? {}),
        author: item.authorId && (names[item.authorId] ?? null),
        version: latest?.version ?? null,
        publishedAt: latest?.at.getTime() ?? null,
        draftAt: draft?.updatedAt.getTime() ?? null,
        mayWrite: mayWriteItem(item, editor),
      }
    }),
  }
}

async function latestOf(db: Db, kind: LibraryKind, keys: readonly string[]) {
  const table = kind === 'scenario' ? scenario : observationGrid
  return db
    .selectDistinctOn([table.key], {
      key: table.key,
      version: table.version,
      at: table.createdAt,
      content: table.content,
    })
    .from(table)
    .where(inArray(table.key, [...keys]))
    .orderBy(table.key, desc(table.version))
}
