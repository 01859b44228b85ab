import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../../_shell/or-not-found'
import { SituationPage } from '../../../_situations/editor/situation-page'

type PageProps = { params: Promise<{ cohortId: string; key: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('situationEditor'))('title') }
}

export default async function EditSituationPage({ params }: PageProps) {
  const { cohortId, key } = await params
  await requirePerson(`/cohorts/${cohortId}/situations/${key}`)
  const queryClient = getQueryClient()
  const address = { cohortId, kind: 'scenario', key } as const
  const editor = await orNotFound(queryClient.fetchQuery(trpc.library.editor.queryOptions(address)))
  if (editor.state)
    await Promise.all([
      queryClient.prefetchQuery(trpc.scenario.standing.queryOptions({ cohortId, key })),
      queryClient.prefetchQuery(trpc.library.versions.queryOptions(address)),
      queryClient.prefetchQuery(trpc.library.comingUse.queryOptions(address)),
    ])
  return (
    <HydrateClient>
      <SituationPage cohortId={cohortId} situationKey={key} />
    </HydrateClient>
  )
}
