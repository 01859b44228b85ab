import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import { isPassing } from '@/app/_trpc/passing'
import type { RouterOutputs } from '@/app/_trpc/types'
import { createDraftKeeper } from '@/client/library/draft-keeper'
import type { Content } from '@/domain/library/content-kind'
import type { ServerDraft } from '@/domain/library/draft-sync'
import type { LibraryKind } from '@/domain/library/item'
import { openDraftStorage } from './draft-storage'
import { hasDraft } from './has-draft'
import { useKeeper } from './use-keeper'

export type EditorState = RouterOutputs['library']['editor']
export type ItemAddress = { readonly cohortId: string; readonly kind: LibraryKind; readonly key: string }

function draftOf({ revision, state }: EditorState): ServerDraft {
  return { revision, content: state?.content ?? {}, aside: state?.aside ?? [] }
}

/** What the server says of an item's editor. */
export function useEditorState(address: ItemAddress): EditorState {
  const options = useTRPC().library.editor.queryOptions(address, { refetchOnWindowFocus: false })
  return useSuspenseQuery(options).data
}

/**
 * The open draft of an item, saved while it is typed, with what others write in it. For people who may read its content. `reads`: whether
 * content is a draft of this kind.
 */
export function useDraft(address: ItemAddress, personId: string, reads: (content: Content) => boolean) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const editor = useEditorState(address)
  const options = trpc.library.editor.queryOptions(address)

  async function read(): Promise<EditorState> {
    return queryClient.fetchQuery({ ...options, staleTime: 0 })
  }

  const { keeper, draft } = useKeeper(() => {
    const storage = openDraftStorage(`${personId}.${address.kind}.${address.key}`)
    return createDraftKeeper(draftOf(editor), storage.takeOver(), {
      save: async (edits) => {
        const saved = await client.library.save.mutate({ ...address, edits: [...edits] })
        // Whose text stands aside is among the people of the editor, which is read again for their names.
        if (saved.aside.length > 0)
          void queryClient.invalidateQueries(trpc.library.editor.queryFilter(address))
        return saved
      },
      look: (place) => client.library.look.mutate({ ...address, place }),
      read: async () => draftOf(await read()),
      keep: storage.keep,
      isRefusal: (error) => !isPassing(error),
      reads,
    })
  })

  /** Reads everything about the item again, after an act. */
  async function readAll() {
    keeper.take(draftOf(await read()))
    await Promise.all([
      queryClient.invalidateQueries(trpc.library.versions.queryFilter(address)),
      queryClient.invalidateQueries(trpc.library.comingUse.queryFilter(address)),
      queryClient.invalidateQueries(trpc.library.list.queryFilter()),
      queryClient.invalidateQueries(trpc.scenario.library.queryFilter()),
    ])
  }

  return { editor, draft, keeper, hasDraft: hasDraft(editor, draft), readAll }
}

export type OpenDraft = ReturnType<typeof useDraft>

/** The versions of an item whose content the person may read, the latest first; none while they are read. */
export function useVersions(address: ItemAddress): RouterOutputs['library']['versions'] {
  return useQuery(useTRPC().library.versions.queryOptions(address)).data ?? []
}
