'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { KeptPassage } from '@/domain/live-session/passage/passage'

export type Passage = RouterOutputs['recording']['passages'][number]

/** A passage that another page kept appears within this time. Milliseconds. */
const askAgainMs = 8_000

/** The passages of this debrief that this seat reads, what keeps, renames and deletes its own, and what its person reads again: on the screen at once. */
export function usePassages() {
  const errors = useTranslations('errors')
  const { liveSessionId, viewer } = useLive().room
  const trpc = useTRPC()
  const client = useQueryClient()
  const options = trpc.recording.passages.queryOptions({ liveSessionId }, { refetchInterval: askAgainMs })
  const { queryKey } = options
  const { data } = useQuery(options)
  const change = async (next: (so: readonly Passage[]) => readonly Passage[]) => {
    await client.cancelQueries({ queryKey })
    client.setQueryData(queryKey, (so) => [...next(so ?? [])].sort((one, other) => one.fromMs - other.fromMs))
  }
  const onSettled = () => client.invalidateQueries({ queryKey })
  const keeping = useMutation(
    trpc.recording.keepPassage.mutationOptions({
      onMutate: ({ passageId: id, name, fromMs, toMs }) =>
        change((so) => [
          ...so.filter((each) => each.id !== id),
          {
            id,
            authorId: viewer.personId,
            name,
            fromMs,
            toMs,
            isToReread: so.some((each) => each.id === id && each.isToReread),
          },
        ]),
      onSettled,
    }),
  )
  const deleting = useMutation(
    trpc.recording.deletePassage.mutationOptions({
      onMutate: ({ passageId }) => change((so) => so.filter(({ id }) => id !== passageId)),
      onSettled,
    }),
  )
  const rereading = useMutation(
    trpc.recording.setToReread.mutationOptions({
      onMutate: ({ passageId, isToReread }) =>
        change((so) => so.map((each) => (each.id === passageId ? { ...each, isToReread } : each))),
      onSettled,
    }),
  )
  const error = keeping.error ?? deleting.error ?? rereading.error
  return {
    passages: data ?? [],
    failure: error ? errors(reasonOf(error)) : null,
    keep: (passage: KeptPassage) => keeping.mutate({ liveSessionId, ...passage }),
    setToReread: (passageId: string, isToReread: boolean) =>
      rereading.mutate({ liveSessionId, passageId, isToReread }),
    remove: (passageId: string) => deleting.mutate({ liveSessionId, passageId }),
  }
}
