'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/app/_trpc/client'
import { NamingList } from './naming-list'

/** Where the name of an account stands in texts of the organisation, and in how many of cohorts that others coordinate. */
export function AccountTexts({ accountId }: { accountId: string }) {
  const t = useTranslations('erasure.administration')
  const options = useTRPC().erasure.accountTexts.queryOptions({ accountId })
  const { data, error } = useQuery({ ...options, staleTime: 0 })
  const { texts, more = 0, elsewhere = [] } = data ?? {}
  return (
    <NamingList texts={texts} more={more} error={error}>
      {elsewhere.length > 0
        ? elsewhere.map(({ cohortId, name, count }) => (
            <li key={cohortId}>{t('textsElsewhere', { name, count })}</li>
          ))
        : null}
    </NamingList>
  )
}
