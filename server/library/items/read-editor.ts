import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { libraryItem } from '@/db/schema'
import { type BriefKnowledge, type SeatRefusal, seatRefusal } from '@/domain/access/brief-knowledge'
import { contentKinds } from '@/domain/library/content-kind'
import type { LibraryKind, OwnerKind } from '@/domain/library/item'
import {
  type ItemPlace,
  isOffered,
  mayGiveTo,
  mayShareItem,
  mayWriteItem,
} from '@/domain/library/item-rights'
import type { Localized } from '@/domain/localized'
import { readBriefKnowledge } from '@/server/library/scenario/brief-knowledge'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { type DraftState, draftState } from './draft-state'
import { namesOf } from './people'
import { type Item, type ItemName, isOpenTo, takeItem } from './take-item'
import { versionOf } from './versions'

export type ItemEditorState = {
  kind: LibraryKind
  key: string
  owner: OwnerKind
  title: Localized
  isArchived: boolean
  author: string | null
  /** What it is a copy of, by the title of today where the cohort may use it; null for no copy. */
  copiedFrom: { key: string; version: number | null; title: Localized | null } | null
  /** Grows with each change of draft, versions or item. */
  revision: number
  rights: { mayWrite: boolean; mayShare: boolean; mayGiveToOrganisation: boolean }
  /** Null for a person who may still advise on it: `shut` says whether they may open it all the same. */
  state: DraftState | null
  shut: { refusal: SeatRefusal | null } | null
  /** Names of those whose ids the state holds. */
  people: Record<string, string>
}

/**
 * The editor of an item, for a person who works on content in a cohort that may use it: of a scenario on which they may still advise, its
 * title alone. @throws DomainError roleMayNot, notFound
 */
export async function readEditor(shell: Shell, member: Membership, name: ItemName): Promise<ItemEditorState> {
  const { db } = shell.database
  const { item, editor } = await takeItem(db, member, name)
  const [state, isOpen] = await Promise.all([draftState(db, name), isOpenTo(db, editor.personId, item)])
  const writers = [item.authorId, state.draft?.savedBy ?? null, ...state.aside.map(({ by }) => by)]
  const people = await namesOf(db, member.cohortId, isOpen ? writers : [item.authorId])
  return {
    kind: item.kind,
    key: item.key,
    owner: item.owner,
    revision: item.revision,
    title: contentKinds[item.kind].titleOf(state.content),
    isArchived: item.archivedAt !== null,
    author: item.authorId && (people[item.authorId] ?? null),
    copiedFrom: await sourceOf(db, editor, item),
    rights: {
      mayWrite: mayWriteItem(item, editor),
      mayShare: mayShareItem(item, editor),
      mayGiveToOrganisation: mayGiveTo('organisation', editor),
    },
    state: isOpen ? state : null,
    shut: isOpen ? null : { refusal: seatRefusal('supervisor', await heldBy(db, editor.personId, item)) },
    people,
  }
}

async function heldBy(db: Db, personId: string, { family }: Item): Promise<BriefKnowledge | null> {
  return (await readBriefKnowledge(db, [personId], [family]))(personId, family)
}

async function sourceOf(
  db: Db,
  from: ItemPlace,
  { kind, copiedFrom, copiedVersion: version }: Item,
): Promise<ItemEditorState['copiedFrom']> {
  if (copiedFrom === null) return null
  const [[source], latest] = await Promise.all([
    db
      .select()
      .from(libraryItem)
      .where(and(eq(libraryItem.kind, kind), eq(libraryItem.key, copiedFrom))),
    versionOf(db, { kind, key: copiedFrom }),
  ])
  const title =
    source && latest && isOffered(source, from) ? contentKinds[kind].titleOf(latest.content) : null
  return { key: copiedFrom, version, title }
}
