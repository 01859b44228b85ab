'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { firstDraft } from './setup-draft'
import { SetupForm } from './setup-form'

/** Chooses what a new round is planned from, and has it proposed. */
export function NewRound({ cohortId }: { cohortId: string }) {
  const t = useTranslations('rounds.setup')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const now = useNow().getTime()
  const { data: choices } = useSuspenseQuery(trpc.round.choices.queryOptions({ cohortId }))
  const create = useMutation(
    trpc.round.create.mutationOptions({
      onSuccess: async ({ roundId }) => {
        await queryClient.invalidateQueries(trpc.round.pathFilter())
        router.push(`/cohorts/${cohortId}/rounds/${roundId}`)
      },
    }),
  )
  const words = { title: t('nameDefault', { number: choices.number }), room: t('roomName', { number: 1 }) }
  return (
    <>
      <PageHead title={t('title')} line={t('line')} />
      <SetupForm
        choices={choices}
        initial={firstDraft(choices, now, words)}
        isNew
        backTo={`/cohorts/${cohortId}/rounds`}
        isBusy={create.isPending || create.isSuccess}
        refusal={create.isError ? errorMessage(create.error) : null}
        onSubmit={(round) => create.mutate({ cohortId, ...round })}
      />
    </>
  )
}
