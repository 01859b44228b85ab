import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../_shell/or-not-found'
import { Administration } from './_administration/administration'
import { accountsAsked, pageAfter } from './_administration/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.administration') }
}

export default async function AdministrationPage() {
  await requirePerson('/administration')
  const queries = getQueryClient()
  const { accounts, acts, demonstration, settings } = trpc.installation
  await orNotFound(queries.fetchQuery(settings.queryOptions()))
  await Promise.all([
    queries.fetchQuery(trpc.erasure.asked.queryOptions()),
    queries.fetchQuery(trpc.erasure.delays.queryOptions()),
    queries.fetchInfiniteQuery(accounts.infiniteQueryOptions(accountsAsked(''), pageAfter)),
    queries.fetchInfiniteQuery(acts.infiniteQueryOptions({}, pageAfter)),
    queries.fetchQuery(demonstration.queryOptions()),
  ])
  return (
    <HydrateClient>
      <Administration />
    </HydrateClient>
  )
}
