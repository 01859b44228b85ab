'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { KeepDialog } from '../_doubles/keep-dialog'
import type { BoardState } from './state/use-board'
import type { BoardDouble } from './state/use-doubles'

type KeepPublishingProps = { doubles: readonly BoardDouble[]; state: BoardState; onClose: () => void }

/** Asks why double places are kept, and publishes the round with them. */
export function KeepPublishing({ doubles, state, onClose }: KeepPublishingProps) {
  const t = useTranslations('planning.doubles')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const publish = useMutation(
    useTRPC().round.askChange.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  const { cohortId, board } = state
  return (
    <KeepDialog
      doubles={doubles.map(({ key, double, said, sentence }) => ({
        key,
        occupant: double.occupant,
        name: said.name,
        sentence,
        mayBeFromWall: double.mayBeFromWall,
      }))}
      confirm={t('publish')}
      isBusy={publish.isPending}
      refusal={publish.isError ? errorMessage(publish.error) : null}
      onKeep={(keeping) =>
        publish.mutate({
          cohortId,
          roundId: board.id,
          change: { kind: 'publish', base: board.version, keeping },
        })
      }
      onClose={onClose}
    />
  )
}
