import { inArray } from 'drizzle-orm'
import { libraryItem } from '@/db/schema'
import { mayReadBrief } from '@/domain/access/brief-knowledge'
import type { LibraryKind } from '@/domain/library/item'
import type { Localized } from '@/domain/localized'
import { listItems } from '@/server/library/items/list-items'
import { readBriefKnowledge } from '@/server/library/scenario/brief-knowledge'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'

export type Offered = {
  /** Whether the reader may bring items in, for the cohort and for the organisation. */
  mayBringIn: boolean
  mayGiveToOrganisation: boolean
  items: {
    key: string
    title: Localized
    /** Null for what was never published: there is nothing to take out. */
    version: number | null
    isArchived: boolean
    /** False for a situation on which the reader may still advise: its brief does not go out to them. */
    isOpen: boolean
  }[]
}

/** What a member may bring in and take out of one kind. @throws DomainError roleMayNot */
export async function listOffered(shell: Shell, member: Membership, kind: LibraryKind): Promise<Offered> {
  const { db } = shell.database
  const { mayCreate, mayGiveToOrganisation, items } = await listItems(shell, member, kind)
  const keys = items.map(({ key }) => key)
  const rows = await db
    .select({ kind: libraryItem.kind, key: libraryItem.key, family: libraryItem.family })
    .from(libraryItem)
    .where(inArray(libraryItem.key, keys))
  const families = new Map(rows.flatMap((row) => (row.kind === kind ? [[row.key, row.family] as const] : [])))
  const knowledgeOf = await readBriefKnowledge(db, [member.personId], [...families.values()])
  return {
    mayBringIn: mayCreate,
    mayGiveToOrganisation,
    items: items.map(({ key, title, version, isArchived }) => ({
      key,
      title,
      version,
      isArchived,
      isOpen: kind === 'grid' || mayReadBrief(knowledgeOf(member.personId, families.get(key) ?? '')),
    })),
  }
}
