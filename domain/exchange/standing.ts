import { isSameValue } from '@/domain/library/field-edit'

/** What may be done with an item of a file. */
export const importWays = ['new', 'version', 'copy'] as const
export type ImportWay = (typeof importWays)[number]

/** Why an item that is known cannot be given another version by an import. */
export type NoVersion = 'builtIn' | 'readOnly' | 'briefShut' | 'archived' | 'draftOpen'

/** The item that is known by the key of one in a file. */
export type Known = {
  readonly isBuiltIn: boolean
  readonly mayWrite: boolean
  /** Whether the reader may know what it keeps from people who may still advise on it. */
  readonly isOpen: boolean
  readonly isArchived: boolean
  readonly hasDraft: boolean
  /** Its latest version; null where it has none. */
  readonly latest: object | null
}

/** What an item of a file is to what is there already, and what may be done with it; nothing where its content is there. */
export type Standing = {
  readonly is: 'new' | 'same' | 'other'
  readonly ways: readonly ImportWay[]
  readonly noVersion: NoVersion | null
}

/**
 * Decides what may be done with an item of a file. The content of an item whose brief is shut to the reader is not compared: the answer would
 * tell of it.
 */
export function standingOf(content: object, known: Known | null): Standing {
  if (!known) return { is: 'new', ways: ['new'], noVersion: null }
  if (known.isOpen && known.latest && isSameContent(content, known.latest))
    return { is: 'same', ways: [], noVersion: null }
  const noVersion = whyNoVersion(known)
  return { is: 'other', ways: noVersion === null ? ['version', 'copy'] : ['copy'], noVersion }
}

function whyNoVersion({ isBuiltIn, mayWrite, isOpen, isArchived, hasDraft }: Known): NoVersion | null {
  if (isBuiltIn) return 'builtIn'
  if (!mayWrite) return 'readOnly'
  if (!isOpen) return 'briefShut'
  if (isArchived) return 'archived'
  return hasDraft ? 'draftOpen' : null
}

/** Whether two versions say the same, whatever they are called and numbered. */
export function isSameContent(one: object, other: object): boolean {
  const unnamed = (content: object) => ({ ...content, key: null, version: null })
  return isSameValue(unnamed(one), unnamed(other))
}
