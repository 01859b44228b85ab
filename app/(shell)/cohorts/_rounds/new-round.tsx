'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { draftFromAnswers, firstDraft, type SetupDraft } from './setup-draft'
import { SetupForm } from './setup-form'

type NewRoundProps = {
  cohortId: string
  /** The request whose answers it is planned from; null: none. */
  availabilityId: string | null
}

/** Chooses what a new round is planned from, and has it proposed. */
export function NewRound({ cohortId, availabilityId }: NewRoundProps) {
  const draft = useFirstDraft(cohortId)
  return availabilityId === null ? (
    <RoundForm cohortId={cohortId} initial={draft} />
  ) : (
    <FromAnswers cohortId={cohortId} availabilityId={availabilityId} draft={draft} />
  )
}

function useFirstDraft(cohortId: string): SetupDraft {
  const t = useTranslations('rounds.setup')
  const now = useNow().getTime()
  const { data: choices } = useSuspenseQuery(useTRPC().round.choices.queryOptions({ cohortId }))
  const words = { title: t('nameDefault', { number: choices.number }), room: t('roomName', { number: 1 }) }
  return firstDraft(choices, now, words)
}

/** With the hours, the people and the answers of a request. */
function FromAnswers(props: { cohortId: string; availabilityId: string; draft: SetupDraft }) {
  const { cohortId, availabilityId, draft } = props
  const { data } = useSuspenseQuery(
    useTRPC().availability.table.queryOptions({ cohortId, requestId: availabilityId }),
  )
  return (
    <RoundForm cohortId={cohortId} initial={draftFromAnswers(draft, data)} availabilityId={availabilityId} />
  )
}

type RoundFormProps = { cohortId: string; initial: SetupDraft; availabilityId?: string }

function RoundForm({ cohortId, initial, availabilityId }: RoundFormProps) {
  const t = useTranslations('rounds.setup')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const { data: choices } = useSuspenseQuery(trpc.round.choices.queryOptions({ cohortId }))
  const create = useMutation(
    trpc.round.create.mutationOptions({
      onSuccess: async ({ roundId }) => {
        await queryClient.invalidateQueries(trpc.round.pathFilter())
        router.push(`/cohorts/${cohortId}/rounds/${roundId}`)
      },
    }),
  )
  return (
    <>
      <PageHead title={t('title')} line={t('line')} />
      <SetupForm
        choices={choices}
        initial={initial}
        isNew
        backTo={`/cohorts/${cohortId}/rounds`}
        isBusy={create.isPending || create.isSuccess}
        refusal={create.isError ? errorMessage(create.error) : null}
        onSubmit={(round) => create.mutate({ cohortId, ...round, availabilityId })}
      />
    </>
  )
}
