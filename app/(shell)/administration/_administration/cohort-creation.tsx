'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { cohortCreations } from '@/domain/access/installation'
import { SettingChoice } from '../_choice/setting-choice'

/** Who may create cohorts. */
export function CohortCreation() {
  const t = useTranslations('administration.creation')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { data: stored } = useSuspenseQuery(trpc.installation.settings.queryOptions())
  const save = useMutation(
    trpc.installation.saveSettings.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.installation.pathFilter()),
    }),
  )
  return (
    <SettingChoice
      name="cohort-creation"
      title={t('title')}
      ways={cohortCreations.map((way) => ({ way, label: t(`${way}.label`), hint: t(`${way}.hint`) }))}
      stored={stored.cohortCreation}
      words={{ save: t('save'), unsaved: t('unsaved'), saved: t('saved') }}
      isBusy={save.isPending}
      isSaved={save.isSuccess}
      refusal={save.isError && errorMessage(save.error)}
      onSave={(cohortCreation) => save.mutateAsync({ cohortCreation })}
    />
  )
}
