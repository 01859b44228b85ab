'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'
import { NamingList } from './naming-list'

/** Where the name of a member who asked to be erased stands in texts of this cohort and of the organisation. */
export function NamingTexts({ cohortId, personId }: { cohortId: string; personId: string }) {
  const options = useTRPC().erasure.organisationTexts.queryOptions({ cohortId, personId })
  const { data, error } = useQuery({ ...options, staleTime: 0 })
  const texts = data?.texts.map((text) => ({ ...text, cohortId }))
  return <NamingList texts={texts} error={error} more={data?.more ?? 0} />
}
