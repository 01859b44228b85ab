'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Pills } from '@/app/_kit/tabs/pills'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { Section } from '@/app/(shell)/_shell/section'
import { Finder } from '../_found/finder'
import { FoundList } from '../_found/found-list'
import { AccountRow } from './account-row'
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
      <Finder
        label={t('search')}
        description={t('searchHint')}
        maxLength={100}
        typed={typed}
        onTyped={setTyped}
        count={first && search.trim() !== '' ? t('found', { count: first.total }) : ''}
      >
        {first && (
          <Pills
            label={t('groups')}
            chosen={among}
            pills={accountGroups.map((key) => ({ key, title: t(`group.${key}`), count: first.groups[key] }))}
            onChoose={setAmong}
          />
        )}
      </Finder>
      <Refusal>{found.isError && errorMessage(found.error)}</Refusal>
      <FoundList pages={found} more={t('more')}>
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
      </FoundList>
    </Section>
  )
}
