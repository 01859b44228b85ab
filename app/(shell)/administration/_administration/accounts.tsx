'use client'

import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Pills } from '@/app/_kit/tabs/pills'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { Section } from '@/app/(shell)/_shell/section'
import { AccountRow } from './account-row'
import classes from './accounts.module.css'
import { type AccountGroup, accountGroups, accountsAsked, pageAfter } from './pages'

const TYPING_MS = 200

/** Every account, by name: who administers, who is suspended, and who was allowed to create cohorts. */
export function Accounts({ head }: { head: RefObject<HTMLHeadingElement | null> }) {
  const t = useTranslations('administration.accounts')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, TYPING_MS)
  const [among, setAmong] = useState<AccountGroup>('all')
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const { data: settings } = useSuspenseQuery(trpc.installation.settings.queryOptions())
  const found = useInfiniteQuery({
    ...trpc.installation.accounts.infiniteQueryOptions(accountsAsked(search, among), pageAfter),
    placeholderData: keepPreviousData,
  })
  const [first] = found.data?.pages ?? []
  const accounts = found.data?.pages.flatMap((page) => page.accounts) ?? []
  return (
    <Section title={t('title')} note={first ? t('count', { count: first.total }) : undefined} headRef={head}>
      <div className={classes.find}>
        <TextInput
          type="search"
          label={t('search')}
          description={t('searchHint')}
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {first && (
          <Pills
            label={t('groups')}
            chosen={among}
            pills={accountGroups.map((key) => ({ key, title: t(`group.${key}`), count: first.groups[key] }))}
            onChoose={setAmong}
          />
        )}
        <p className={classes.found} role="status">
          {first && search.trim() !== '' ? t('found', { count: first.total }) : ''}
        </p>
      </div>
      <Refusal>{found.isError && errorMessage(found.error)}</Refusal>
      {accounts.length > 0 && (
        <ul className={classes.accounts}>
          {accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              isSelf={account.id === me.person?.id}
              isLast={account.isAdministrator && first?.administrators === 1}
              isAllowanceAsked={settings.cohortCreation === 'allowed'}
              onErased={() => head.current?.focus()}
            />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <div className={classes.more}>
          <Button busy={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </Section>
  )
}
