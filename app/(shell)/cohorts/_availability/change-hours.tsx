'use client'

import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import styles from '@/app/_kit/dialogs/dialog.module.css'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { dayOf, momentOf } from '@/i18n/zoned-time'
import { draftOfHours, faultsOf, type SetupDraft, setupOf } from '../_rounds/setup-draft'
import { SlotsPart } from '../_rounds/slots-part'
import type { TableData } from './table-data'

type ChangeHoursProps = { cohortId: string; table: TableData; onClose: () => void }

/** Other hours than those people were asked about; added ones are asked about by a letter to everybody. */
export function ChangeHours({ cohortId, table, onClose }: ChangeHoursProps) {
  const t = useTranslations('availability.change')
  const words = useTranslations('rounds.setup')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const now = useNow().getTime()
  const { requestId, slots, timeZone, minutes } = table
  const past = slots.filter(({ startsAt }) => startsAt <= now)
  const ahead = slots.filter(({ startsAt }) => startsAt > now)
  const today = dayOf(now, timeZone)
  const [answerBy, setAnswerBy] = useState(() => dayOf(table.answerBy, timeZone))
  const form = useForm<SetupDraft>({
    initialValues: draftOfHours(ahead, timeZone),
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(faultsOf(draft, Date.now(), minutes))
          .filter(([field]) => field.startsWith('slots'))
          .map(([field, key]) => [field, words(`fault.${key}`)]),
      ),
  })
  const change = useMutation(
    trpc.availability.changeHours.mutationOptions({
      onSuccess: ({ sent }) => {
        notifications.show({ message: t('done', { count: sent }) })
        onClose()
      },
      onSettled: () => queryClient.invalidateQueries(trpc.availability.pathFilter()),
    }),
  )
  const hours = [...past, ...setupOf(form.values).slots].map(({ startsAt }) => startsAt)
  const isAdding = hours.some((at) => !slots.some(({ startsAt }) => startsAt === at))
  const until = answerBy === '' ? null : momentOf(answerBy, '23:59', timeZone)
  const isOtherDay = answerBy !== dayOf(table.answerBy, timeZone)

  return (
    <Dialog title={t('title')} size={680} closeLabel={t('cancel')} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={form.onSubmit(() => {
          change.mutate({
            cohortId,
            requestId,
            hours,
            ...(isOtherDay && until !== null ? { answerBy: until } : {}),
          })
        })}
      >
        <p>{t('body')}</p>
        <SlotsPart form={form} minutes={minutes} today={today} />
        <DayField
          label={t('answerBy')}
          today={today}
          minDate={today}
          value={answerBy}
          onChange={setAnswerBy}
        />
        <Refusal>{change.isError ? errorMessage(change.error) : null}</Refusal>
        <div className={styles.actions} data-foot>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" kind="primary" busy={change.isPending}>
            {t(isAdding ? 'submitAsking' : 'submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
