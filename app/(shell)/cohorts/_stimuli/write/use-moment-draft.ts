import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import { isPassing } from '@/app/_trpc/passing'
import type { RouterOutputs } from '@/app/_trpc/types'
import { createDraftKeeper } from '@/client/library/draft-keeper'
import type { Content } from '@/domain/library/content-kind'
import type { ServerDraft } from '@/domain/library/draft-sync'
import { momentDraftSchema } from '@/domain/stimulus/moment-draft'
import { openDraftStorage } from '../../_library/draft-storage'
import { useKeeper } from '../../_library/use-keeper'

export type DraftAddress = { readonly cohortId: string; readonly draftId: string }

const isDraft = (content: Content) => momentDraftSchema.safeParse(content).success

function serverDraft({ content, aside, revision }: RouterOutputs['stimulusDraft']['read']): ServerDraft {
  return { content, aside, revision }
}

/** A moment that is being written: saved while it is typed, with what others write in it. */
export function useMomentDraft(address: DraftAddress, personId: string) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const options = trpc.stimulusDraft.read.queryOptions(address, { refetchOnWindowFocus: false })
  const { data: opened } = useSuspenseQuery(options)
  const read = async () => serverDraft(await queries.fetchQuery({ ...options, staleTime: 0 }))
  const { keeper, draft } = useKeeper(() => {
    const storage = openDraftStorage(`${personId}.moment.${address.draftId}`)
    return createDraftKeeper(serverDraft(opened), storage.takeOver(), {
      save: async (edits) => {
        const saved = await client.stimulusDraft.save.mutate({ ...address, edits: [...edits] })
        // Names of those whose texts stand aside come with the draft.
        if (saved.aside.length > 0) void queries.invalidateQueries(options)
        return saved
      },
      look: async () => ({ ...(await client.stimulusDraft.read.query(address)), others: [] }),
      read,
      keep: storage.keep,
      isRefusal: (error) => !isPassing(error),
      reads: isDraft,
    })
  })
  // The library names what is being written: it is read again once what was typed last has arrived.
  useEffect(
    () => () => void keeper.flush().then(() => queries.invalidateQueries(trpc.stimulus.pathFilter())),
    [keeper, queries, trpc],
  )
  return { opened, draft, keeper, readAgain: async () => keeper.take(await read()) }
}
