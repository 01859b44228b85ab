'use client'

import { notifications } from '@mantine/notifications'
import { IconEraser } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { useTRPC } from '@/app/_trpc/client'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { useActOptions } from '../_people/use-act-options'
import { Item } from './decision'
import classes from './decisions.module.css'
import type { LineOf } from './line'

type ErasureLineProps = { cohortId: string; line: LineOf<'erasure'> }

/** A member asked to be erased: by when, and the act itself, which names them and asks once. */
export function ErasureLine({ cohortId, line }: ErasureLineProps) {
  const { person, dueAt, isOverdue, isOwn } = line
  const { name } = person
  const t = useTranslations('erasure.decision')
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const queryClient = useQueryClient()
  const { onError } = useActOptions()
  const carryOut = useMutation(
    useTRPC().erasure.carryOut.mutationOptions({
      onSuccess: ({ pseudonym }) => notifications.show({ message: t('done', { pseudonym }) }),
      onError,
      // Their name stands on most pages; after a refusal somebody else may have settled it.
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  const day = dates.day(dueAt, now)
  const when = isOverdue ? t('overdue', { day }) : t('due', { day })
  return (
    <Item
      icon={<IconEraser size={16} stroke={1.5} aria-hidden="true" />}
      title={t('title', { name })}
      text={`${when} ${isOwn ? t('own') : t('text')}`}
    >
      {isOwn ? null : (
        <span className={classes.acts}>
          <ConfirmedButton
            label={t('go')}
            describedAs={t('goName', { name })}
            title={t('confirmTitle', { name })}
            body={t('confirmBody', { name })}
            confirm={t('confirm', { name })}
            isBusy={carryOut.isPending}
            isDanger
            onConfirm={() => carryOut.mutate({ cohortId, personId: person.personId })}
          />
        </span>
      )}
    </Item>
  )
}
