'use client'

import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { Section } from '@/app/(shell)/_shell/section'
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
      <div className={classes.find}>
        <TextInput
          type="search"
          label={t('search')}
          description={t('searchHint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p className={classes.found} role="status">
          {receipts && search !== '' && !found.hasNextPage ? t('found', { count: receipts.length }) : ''}
        </p>
      </div>
      <Refusal>{found.isError && errorMessage(found.error)}</Refusal>
      {receipts?.length === 0 && search === '' ? <p className={classes.none}>{t('none')}</p> : null}
      {receipts && receipts.length > 0 ? (
        <ul className={classes.receipts}>
          {receipts.map((receipt) => (
            <ReceiptRow key={receipt.id} receipt={receipt} />
          ))}
        </ul>
      ) : null}
      {found.hasNextPage ? (
        <div className={classes.more}>
          <Button busy={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
