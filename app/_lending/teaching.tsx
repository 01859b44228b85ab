'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import { newId } from '@/client/new-id'
import { consentWording } from '@/domain/live-session/consent/consent-scope'
import styles from './lend.module.css'
import type { LentPage } from './loan'

/** The use in teaching, without which no moment is proposed: what is missing, and this player's own word. */
export function Teaching({
  liveSessionId,
  page,
}: {
  readonly liveSessionId: string
  readonly page: LentPage
}) {
  const t = useTranslations('lending.teaching')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const command = useMutation(
    trpc.liveSession.command.mutationOptions({
      onError: showError,
      onSuccess: () => queries.invalidateQueries(trpc.lending.pathFilter()),
    }),
  )
  const { isPlayer, mayTeach, ownTeaching } = page
  const scope = 'teaching' as const
  const say = (isGiven: boolean) =>
    command.mutate({
      liveSessionId,
      id: newId(),
      at: Date.now(),
      command: isGiven
        ? { type: 'giveConsent', scope, wording: consentWording }
        : { type: 'withdrawConsent', scope },
    })
  if (!isPlayer && mayTeach) return null
  const isGiven = ownTeaching === true
  return (
    <section className={styles.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>{mayTeach ? t('where') : isPlayer && isGiven ? t('waits') : isPlayer ? t('asked') : t('missing')}</p>
      {isPlayer ? (
        <div>
          {isGiven ? (
            <ConfirmedButton
              label={t('withdraw')}
              describedAs={t('withdraw')}
              title={t('withdrawTitle')}
              body={t('withdrawBody')}
              confirm={t('withdrawDo')}
              isBusy={command.isPending}
              isDanger
              onConfirm={() => say(false)}
            />
          ) : (
            <Button kind="primary" busy={command.isPending} onClick={() => say(true)}>
              {t('give')}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  )
}
