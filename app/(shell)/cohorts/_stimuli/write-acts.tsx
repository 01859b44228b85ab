'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'
import { localize } from '@/domain/localized'
import type { ListedStimulus } from './labels'
import { useBeginDraft } from './use-begin-draft'

type WriteActsProps = { readonly cohortId: string; readonly stimulus: ListedStimulus }

/** Any moment may be copied; one that was written here may be written anew while it was never put, and removed. */
export function WriteActs({ cohortId, stimulus }: WriteActsProps) {
  const t = useTranslations('stimuli.library')
  const locale = useLocale()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const isArchived = useIsArchived(cohortId)
  const { begin, isBusy } = useBeginDraft(cohortId)
  const { key, persona, isWritten, uses, said } = stimulus
  const { name } = persona
  const remove = useMutation(
    trpc.stimulus.remove.mutationOptions({
      onError: showError,
      onSuccess: () => queries.invalidateQueries(trpc.stimulus.pathFilter()),
    }),
  )
  if (isArchived) return null
  const last = said.at(-1)
  return (
    <Row gap="2" wraps>
      <Button
        size="s"
        busy={isBusy}
        aria-label={t('copyOf', { name })}
        onClick={() => begin({ kind: 'copy', stimulusKey: key })}
      >
        {t('copy')}
      </Button>
      {isWritten && uses === 0 ? (
        <Button
          size="s"
          busy={isBusy}
          aria-label={t('editOf', { name })}
          onClick={() => begin({ kind: 'rewrite', stimulusKey: key })}
        >
          {t('edit')}
        </Button>
      ) : null}
      {isWritten ? (
        <ConfirmedButton
          label={t('remove')}
          describedAs={t('removeOf', { name })}
          title={t('removeTitle')}
          body={t('removeBody', { text: last ? localize(last.text, locale) : name })}
          confirm={t('removeDo')}
          isBusy={remove.isPending}
          isDanger
          onConfirm={() => remove.mutate({ cohortId, stimulusKey: key })}
        />
      ) : null}
    </Row>
  )
}
