import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, trpc } from '@/app/_trpc/server'
import { orNotFound } from '@/app/(shell)/_shell/or-not-found'
import { requirePerson } from '@/server/entry/require-person'
import { State } from './_state/state'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('state'))('title') }
}

export default async function StatePage() {
  await requirePerson('/administration/state')
  // Who may look is asked here; the look itself takes seconds on a bad day, and is the page's own.
  await orNotFound(getQueryClient().fetchQuery(trpc.installation.settings.queryOptions()))
  return <State />
}
