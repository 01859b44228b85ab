'use client'

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { localize } from '@/domain/localized'
import { ShutDoor } from '../../_library/shut-door'
import { useEditorState } from '../../_library/use-draft'
import { SituationEditor } from './situation-editor'

/** A situation, for members who may write situations: its editor, or the door before its brief. */
export function SituationPage({ cohortId, situationKey: key }: { cohortId: string; situationKey: string }) {
  const t = useTranslations('situationEditor')
  const locale = useLocale()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const address = { cohortId, kind: 'scenario', key } as const
  const { title, shut } = useEditorState(address)
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const name = localize(title, locale) || t('unnamed')
  if (!me.person) return null
  if (!shut) return <SituationEditor key={key} address={address} personId={me.person.id} />
  return (
    <>
      <PageHead title={name} />
      <ShutDoor
        address={address}
        title={name}
        refusal={shut.refusal}
        onOpened={() => queryClient.prefetchQuery(trpc.scenario.standing.queryOptions({ cohortId, key }))}
      />
    </>
  )
}
