'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { registrations } from '@/domain/access/installation'
import { SettingChoice } from '../_choice/setting-choice'

/** Whether join links still make accounts. */
export function Registration() {
  const t = useTranslations('administration.registration')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { data: stored } = useSuspenseQuery(trpc.installation.settings.queryOptions())
  const save = useMutation(
    trpc.installation.saveRegistration.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.installation.pathFilter()),
    }),
  )
  return (
    <SettingChoice
      name="registration"
      title={t('title')}
      ways={registrations.map((way) => ({ way, label: t(`${way}.label`), hint: t(`${way}.hint`) }))}
      stored={stored.registration}
      words={{ save: t('save'), unsaved: t('unsaved'), saved: t('saved') }}
      isBusy={save.isPending}
      isSaved={save.isSuccess}
      refusal={save.isError && errorMessage(save.error)}
      onSave={(registration) => save.mutateAsync({ registration })}
    />
  )
}
