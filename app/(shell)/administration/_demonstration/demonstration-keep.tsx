'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { SettingChoice } from '../_choice/setting-choice'

const ways = ['closes', 'stays'] as const

/** Whether the demonstration stays open beside the organisation's cohorts, and what that lets people read. */
export function DemonstrationKeep() {
  const t = useTranslations('records.demo.keep')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { data: demo } = useSuspenseQuery(trpc.installation.demonstration.queryOptions())
  const save = useMutation(
    trpc.installation.keepDemonstration.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.installation.pathFilter()),
    }),
  )
  return (
    <SettingChoice
      name="demonstration-keep"
      title={t('title')}
      ways={ways.map((way) => ({ way, label: t(`${way}.label`), hint: t(`${way}.hint`) }))}
      stored={demo.isKept ? 'stays' : 'closes'}
      words={{ save: t('save'), unsaved: t('unsaved'), saved: t('saved') }}
      isBusy={save.isPending}
      isSaved={save.isSuccess}
      refusal={save.isError && errorMessage(save.error)}
      onSave={(way) => save.mutateAsync({ isKept: way === 'stays' })}
    />
  )
}
