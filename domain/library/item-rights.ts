import { isWithinReach } from '@/domain/access/demonstration'
import { may, type Role } from '@/domain/access/roles'
import type { GivenOwner, OwnedItem } from './item'

/** The cohort that content is looked at from. `isDemo`: whether it is the demonstration's. */
export type ItemPlace = { readonly cohortId: string; readonly isDemo: boolean }

/** A person who works on content, in the cohort they do it from. */
export type ItemEditor = ItemPlace & {
  readonly personId: string
  readonly role: Role
  /** Of the installation. */
  readonly isAdministrator: boolean
  /** Whether the cohort is archived: everything is read there, and nothing written. */
  readonly isArchived: boolean
}

/** Whether an item is among what this editor's cohort may use. */
export function isOffered(
  { owner, cohortId }: Pick<OwnedItem, 'owner' | 'cohortId'>,
  from: ItemPlace,
): boolean {
  return owner === 'cohort' ? cohortId === from.cohortId : isWithinReach(owner, from)
}

function mayWrite({ role, isArchived }: ItemEditor): boolean {
  return may(role, 'library.write') && !isArchived
}

/** Whether the editor may read an item's drafts and versions. What a brief keeps to itself is asked apart (decision 021). */
export function mayReadItem(item: OwnedItem, editor: ItemEditor): boolean {
  return may(editor.role, 'scenario.browse') && isOffered(item, editor)
}

/**
 * Whether the editor may change, publish and archive an item: a cohort's, its coordinators and supervisors; the organisation's,
 * an administrator and its author, but from no cohort of the demonstration. Built-in ones are copied only.
 */
export function mayWriteItem(item: OwnedItem, editor: ItemEditor): boolean {
  if (!mayWrite(editor) || !isOffered(item, editor)) return false
  switch (item.owner) {
    case 'builtIn':
      return false
    case 'cohort':
      return item.cohortId === editor.cohortId
    case 'organisation':
      return editor.isAdministrator || item.authorId === editor.personId
    default:
      return item.owner satisfies never
  }
}

/** Whether the editor may make an item, or a copy, that this owner has. */
export function mayGiveTo(owner: GivenOwner, editor: ItemEditor): boolean {
  if (!mayWrite(editor) || !isWithinReach(owner, editor)) return false
  return owner === 'cohort' || editor.isAdministrator || may(editor.role, 'library.share')
}

/** Whether the editor may hand an item of their cohort to the whole organisation. */
export function mayShareItem(item: OwnedItem, editor: ItemEditor): boolean {
  return item.owner === 'cohort' && item.cohortId === editor.cohortId && mayGiveTo('organisation', editor)
}
