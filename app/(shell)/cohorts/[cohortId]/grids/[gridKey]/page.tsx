import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../../_shell/or-not-found'
import { GridEditorScreen } from '../../../_grids/editor/grid-editor'

type GridPageProps = { params: Promise<{ cohortId: string; gridKey: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('grids'))('title') }
}

export default async function GridPage({ params }: GridPageProps) {
  const { cohortId, gridKey } = await params
  await requirePerson(`/cohorts/${cohortId}/grids/${gridKey}`)
  const queries = getQueryClient()
  await orNotFound(
    queries.fetchQuery(trpc.library.editor.queryOptions({ cohortId, kind: 'grid', key: gridKey })),
  )
  await Promise.all([
    queries.prefetchQuery(trpc.library.gridBase.queryOptions({ cohortId, key: gridKey })),
    queries.prefetchQuery(trpc.library.comingUse.queryOptions({ cohortId, kind: 'grid', key: gridKey })),
    queries.prefetchQuery(trpc.person.preferences.queryOptions()),
  ])
  return (
    <HydrateClient>
      <Messages of="gridEditor">
        <GridEditorScreen cohortId={cohortId} gridKey={gridKey} key={gridKey} />
      </Messages>
    </HydrateClient>
  )
}
