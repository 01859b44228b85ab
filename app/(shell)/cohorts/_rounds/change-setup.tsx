'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { draftOf } from './setup-draft'
import { SetupForm } from './setup-form'

type ChangeSetupProps = { cohortId: string; roundId: string }

/** Changes what a draft is planned from: interviews that can stay do, the rest is planned anew. */
export function ChangeSetup({ cohortId, roundId }: ChangeSetupProps) {
  const t = useTranslations('rounds.board')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const { data: choices } = useSuspenseQuery(trpc.round.choices.queryOptions({ cohortId }))
  const { data: board } = useSuspenseQuery(trpc.round.board.queryOptions({ cohortId, roundId }))
  // What the form began with: what another person changes meanwhile is refused, not written over.
  const [{ version: base, title, setup }] = useState(board)
  const backTo = `/cohorts/${cohortId}/rounds/${roundId}`
  const change = useMutation(
    trpc.round.act.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.round.pathFilter())
        router.push(backTo)
      },
    }),
  )
  return (
    <>
      <PageHead title={title} line={t('change')} />
      <SetupForm
        choices={choices}
        initial={draftOf(title, setup, choices.timeZone)}
        isNew={false}
        backTo={backTo}
        isBusy={change.isPending || change.isSuccess}
        refusal={change.isError ? errorMessage(change.error) : null}
        onSubmit={(round) =>
          change.mutate({ cohortId, roundId, base, act: { type: 'changeSetup', setup: round.setup } })
        }
      />
    </>
  )
}
