'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { Section } from '@/app/(shell)/_shell/section'
import { Finder } from '../_found/finder'
import { FoundList } from '../_found/found-list'
import { ReceiptRow } from './receipt-row'
import classes from './receipts.module.css'

const typingMs = 200
const pageAfter = { getNextPageParam: ({ next }: { next: string | null }) => next }

/** What was destroyed of recordings and when, found by the number that a person reads from their receipt. */
export function Receipts() {
  const t = useTranslations('administration.receipts')
  const errorMessage = useErrorMessage()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), typingMs)
  const found = useInfiniteQuery({
    ...useTRPC().installation.receipts.infiniteQueryOptions({ search }, pageAfter),
    placeholderData: keepPreviousData,
  })
  const receipts = found.data?.pages.flatMap((page) => page.receipts)
  return (
    <Section title={t('title')}>
      <p className={classes.hint}>{t('hint')}</p>
      <Finder
        label={t('search')}
        description={t('searchHint')}
        maxLength={40}
        typed={typed}
        onTyped={setTyped}
        count={receipts && search !== '' && !found.hasNextPage ? t('found', { count: receipts.length }) : ''}
      />
      <Refusal>{found.isError && errorMessage(found.error)}</Refusal>
      {receipts?.length === 0 && search === '' ? <p className={classes.none}>{t('none')}</p> : null}
      <FoundList pages={found} more={t('more')}>
        {receipts?.map((receipt) => <ReceiptRow key={receipt.id} receipt={receipt} />) ?? []}
      </FoundList>
    </Section>
  )
}
