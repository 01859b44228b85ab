import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../_shell/or-not-found'
import { Settings } from '../../_settings/settings'

type SettingsPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage({ params }: SettingsPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/settings`)
  const queries = getQueryClient()
  await orNotFound(queries.fetchQuery(trpc.cohort.settings.queryOptions({ cohortId })))
  await queries.fetchQuery(trpc.records.archiving.queryOptions({ cohortId }))
  await prefetch(trpc.retention.preview.queryOptions({ cohortId, retention: null }))
  return (
    <HydrateClient>
      <Messages of="settings">
        <Settings cohortId={cohortId} />
      </Messages>
    </HydrateClient>
  )
}
