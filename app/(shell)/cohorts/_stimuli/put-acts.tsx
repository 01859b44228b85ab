'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'

type PutActsProps = {
  readonly cohortId: string
  readonly stimulusKey: string
  readonly name: string
  readonly onSet: () => void
}

/** The two ways to put a moment: in class, or alone until a day. */
export function PutActs({ cohortId, stimulusKey, name, onSet }: PutActsProps) {
  const t = useTranslations('stimuli.library')
  const router = useRouter()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const isArchived = useIsArchived(cohortId)
  const open = useMutation(
    trpc.stimulus.open.mutationOptions({
      onError: showError,
      onSuccess: ({ questionId }) => {
        void queries.invalidateQueries(trpc.stimulus.pathFilter())
        router.push(`/cohorts/${cohortId}/questions/${questionId}/screen`)
      },
    }),
  )
  if (isArchived) return null
  return (
    <Row gap="2" wraps>
      <Button
        aria-label={t('inClassOf', { name })}
        busy={open.isPending || open.isSuccess}
        onClick={() => open.mutate({ cohortId, wish: { mode: 'inClass', stimulusKey } })}
      >
        {t('inClass')}
      </Button>
      <Button aria-label={t('aloneOf', { name })} onClick={onSet}>
        {t('alone')}
      </Button>
    </Row>
  )
}
