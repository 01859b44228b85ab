'use client'

import { QueryObserver, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { RouterInputs, RouterOutputs } from '@/app/_trpc/types'
import { createDraft, type DraftSnapshot } from '@/client/draft/create-draft'
import { draftBackup } from '@/client/draft/draft-backup'
import type { ReadAnswers } from '@/client/draft/read-draft'
import { newId } from '@/client/new-id'
import { useLive } from '../session/live-session-provider'

type Body = RouterInputs['liveSession']['saveDraft']['body']
type Found = RouterOutputs['liveSession']['draft']
export type Draft<T extends Body> = DraftSnapshot<T>
export type DraftState = Draft<Body>['state']

/** How often a page looks whether the same person has written on another, ms. */
const lookMs = 10_000

/** The draft of the seat's own answers, kept by the server under this live session. */
export function useDraft<T extends Body>(read: ReadAnswers<T>): Draft<T> {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { liveSessionId, viewer } = useLive().room
  const options = trpc.liveSession.draft.queryOptions(
    { liveSessionId },
    { staleTime: Number.POSITIVE_INFINITY },
  )
  // Waited for here and kept in the cache; its changes reach the form through the draft alone.
  const { data: first } = useSuspenseQuery({ ...options, notifyOnChangeProps: [] })

  async function keep(found: Found): Promise<Found> {
    const { queryKey } = options
    // An answer that was asked for before must not take its place.
    await queries.cancelQueries({ queryKey })
    queries.setQueryData(queryKey, found)
    return found
  }

  const [draft] = useState(() =>
    createDraft<T>({
      read,
      backup: draftBackup(liveSessionId, viewer.personId, newId()),
      found: {
        read: () => queries.getQueryData(options.queryKey) ?? first,
        subscribe(changed) {
          const watched = { ...options, refetchInterval: lookMs, refetchOnWindowFocus: 'always' } as const
          return new QueryObserver(queries, watched).subscribe(changed)
        },
      },
      server: {
        reasonOf,
        async save(body, base, signal) {
          const asked = { liveSessionId, as: viewer.personId, body, base }
          const { updatedAt } = await client.liveSession.saveDraft.mutate(asked, { signal })
          await keep({ body, updatedAt })
          return updatedAt
        },
        readAgain: async (signal) =>
          keep(await client.liveSession.draft.query({ liveSessionId }, { signal })),
      },
    }),
  )
  useEffect(() => draft.start(), [draft])
  return useSyncExternalStore(draft.subscribe, draft.getSnapshot, draft.getSnapshot)
}
