'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { QuestionPlace, QuestionView } from './use-question'
import styles from './withdrawn.module.css'

/** In place of a lent moment: what looking binds this person to, before they look; or that it is not shown to them. */
export function LentGate({
  place,
  shut,
}: {
  readonly place: QuestionPlace
  readonly shut: NonNullable<QuestionView['shut']>
}) {
  const t = useTranslations('stimuli.lent')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const look = useMutation(
    trpc.stimulus.look.mutationOptions({
      onError: showError,
      onSuccess: () => queries.invalidateQueries(trpc.stimulus.pathFilter()),
    }),
  )
  const { cohortId, questionId } = place
  const of = shut === 'asks' ? 'gate' : 'never'
  return (
    <section className={styles.withdrawn} aria-label={t(`${of}.title`)}>
      <h2>{t(`${of}.title`)}</h2>
      <p>{t(`${of}.body`)}</p>
      {shut === 'asks' ? (
        <Button
          kind="primary"
          size="l"
          className={styles.look}
          busy={look.isPending || look.isSuccess}
          onClick={() => look.mutate({ cohortId, wish: { questionId } })}
        >
          {t('gate.look')}
        </Button>
      ) : null}
    </section>
  )
}
