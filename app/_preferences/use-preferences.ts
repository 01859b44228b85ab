'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { notices } from '@/app/_kit/notices'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { Preferences, PreferencesPatch } from '@/domain/person/preferences'

/** Pause after the last step before a value that changes in steps is saved, ms. */
const quietMs = 300
const longestWaitMs = 8_000

/** This person's settings, which the page has prefetched. A change is applied at once, before it is saved. */
export function usePreferences(): {
  readonly preferences: Preferences
  /** `stepping`: the value changes in steps, and more may follow at once. */
  readonly change: (patch: PreferencesPatch, stepping?: boolean) => void
} {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const options = useMemo(
    () => trpc.person.preferences.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
    [trpc],
  )
  const { data: preferences } = useSuspenseQuery(options)
  const { mutate } = useMutation(
    trpc.person.savePreferences.mutationOptions({
      scope: { id: 'preferences' },
      // Without a network the setting applies to this page, and is saved when the network is back.
      retry: (_, error) => reasonOf(error) === 'unreachable',
      retryDelay: (tries) => Math.min(longestWaitMs, 500 * 2 ** tries),
      onError(error) {
        notices.show({ id: 'preferences', message: messageOf(error), color: 'red' })
        void queries.invalidateQueries({ queryKey: options.queryKey })
      },
    }),
  )
  const unsaved = useRef<PreferencesPatch | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(() => {
    clearTimeout(timer.current)
    if (unsaved.current) mutate(unsaved.current)
    unsaved.current = null
  }, [mutate])
  useEffect(() => save, [save])

  const change = useCallback(
    (patch: PreferencesPatch, stepping = false) => {
      queries.setQueryData(options.queryKey, (now) => now && { ...now, ...patch })
      unsaved.current = { ...unsaved.current, ...patch }
      clearTimeout(timer.current)
      if (stepping) timer.current = setTimeout(save, quietMs)
      else save()
    },
    [queries, options.queryKey, save],
  )
  return { preferences, change }
}
