'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { useTRPC } from '@/app/_trpc/client'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import classes from './archive-part.module.css'

/** Archives a cohort, after asking once, or reopens it. Both are taken back as easily as they are done. */
export function ArchivePart({ cohortId, cohortName }: { cohortId: string; cohortName: string }) {
  const t = useTranslations('records.archive')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const offerUndo = useUndoNotice()
  const { data: standing } = useSuspenseQuery(trpc.records.archiving.queryOptions({ cohortId }))
  const readAgain = () => queries.invalidateQueries()
  const reopen = useMutation(
    trpc.records.reopen.mutationOptions({
      onSuccess: async () => {
        await readAgain()
        notifications.show({ id: 'archive', message: t('reopened', { cohort: cohortName }) })
      },
    }),
  )
  const archive = useMutation(
    trpc.records.archive.mutationOptions({
      onSuccess: async () => {
        await readAgain()
        offerUndo({
          id: 'archive',
          message: t('done', { cohort: cohortName }),
          onUndo: () => reopen.mutate({ cohortId }),
        })
      },
      onError: () => queries.invalidateQueries(trpc.records.archiving.queryFilter({ cohortId })),
    }),
  )
  const error = archive.error ?? reopen.error
  const { archived, going, planned } = standing
  return (
    <FormPart title={t('title')} hint={t('body')}>
      {archived ? (
        <p>{t('archived', { day: dates.date(archived.at, now), by: archived.by })}</p>
      ) : going.length > 0 ? (
        <>
          <p>{t('going', { count: going.length })}</p>
          <ul>
            {going.map(({ id, shortName, scheduledFor }) => (
              <li key={id}>
                {t('goingOne', {
                  name: shortName,
                  day: dates.day(scheduledFor, now),
                  time: dates.time(scheduledFor),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Refusal>{error && errorMessage(error)}</Refusal>
      <div className={classes.archive}>
        {archived ? (
          <Button busy={reopen.isPending} onClick={() => reopen.mutate({ cohortId })}>
            {t('reopen')}
          </Button>
        ) : (
          <ConfirmedButton
            label={t('act')}
            describedAs={t('act')}
            title={t('ask', { cohort: cohortName })}
            body={`${t('body')} ${t('planned', { count: planned })}`}
            confirm={t('act')}
            isBusy={archive.isPending || going.length > 0}
            onConfirm={() => archive.mutate({ cohortId })}
          />
        )}
      </div>
    </FormPart>
  )
}
