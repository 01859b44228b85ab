import type { RouterOutputs } from '@/app/_trpc/types'
import type { DraftSnapshot } from '@/client/library/draft-keeper'

type Editor = Pick<RouterOutputs['library']['editor'], 'revision' | 'state'>

/**
 * Whether anything was written since the latest version. `editor`: the item as it was read, which is not read again after each save; what this
 * page saved since shows in the revision of its draft.
 */
export function hasDraft(editor: Editor, draft: Pick<DraftSnapshot, 'state' | 'revision'>): boolean {
  const { state, revision } = editor
  return (
    state?.latest === null || state?.draft != null || draft.state !== 'saved' || draft.revision > revision
  )
}
