import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useList } from '@/app/_kit/text/use-list'
import { useTRPC } from '@/app/_trpc/client'
import { arrivedSince } from './arrived-since'
import type { Member } from './use-members'

/** Says who has come since the page was opened or last said so, and reads the journal again when anything has changed. */
export function useNews(cohortId: string, members: readonly Member[]): string {
  const t = useTranslations('cohort.members')
  const list = useList()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [known, setKnown] = useState(members)
  const [news, setNews] = useState('')
  if (known !== members) {
    setKnown(members)
    const names = arrivedSince(known, members)
    if (names.length > 0) setNews(t('arrived', { count: names.length, names: list(names) }))
  }
  const state = members.map(({ personId, role }) => `${personId} ${role}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the list is the cause.
  useEffect(() => {
    void queryClient.invalidateQueries(trpc.cohort.acts.infiniteQueryFilter({ cohortId }))
  }, [state])
  return news
}
