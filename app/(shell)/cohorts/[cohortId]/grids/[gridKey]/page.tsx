import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { AnswersGiven } from '@/app/_trpc/answers'
import { caller } from '@/app/_trpc/caller'
import { give } from '@/app/_trpc/give'
import { preferencesQuestion } from '@/app/_trpc/preferences-question'
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
  const [given] = await Promise.all([
    give(preferencesQuestion, () => caller.person.preferences()),
    queries.prefetchQuery(trpc.library.gridBase.queryOptions({ cohortId, key: gridKey })),
    queries.prefetchQuery(trpc.library.comingUse.queryOptions({ cohortId, kind: 'grid', key: gridKey })),
  ])
  return (
    <HydrateClient>
      <Messages of="gridEditor">
        <AnswersGiven given={given}>
          <GridEditorScreen cohortId={cohortId} gridKey={gridKey} key={gridKey} />
        </AnswersGiven>
      </Messages>
    </HydrateClient>
  )
}
