'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { HoursForm } from '@/app/_availability/hours-form'
import type { Sheet } from '@/app/_availability/sheet'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { Section } from '../../_shell/section'
import classes from './today.module.css'

/** The hours that the reader is asked about: when they cannot. Answered ones stay, to be changed, until their round is published. */
export function AskedHours() {
  const { data: sheets } = useQuery(useTRPC().availability.mine.queryOptions())
  return sheets?.map((sheet) => <AskedSheet key={sheet.requestId} sheet={sheet} />)
}

function AskedSheet({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('availability.sheet')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const send = useMutation(
    trpc.availability.answer.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.availability.pathFilter()),
    }),
  )
  const { requestId, title, cohortName: cohort, answerBy, hours } = sheet
  const last = hours.at(-1)?.startsAt ?? answerBy
  return (
    <Section title={t('title')}>
      <p className={classes.asked}>{t('line', { title, cohort })}</p>
      <HoursForm
        sheet={sheet}
        until={Date.now() < answerBy ? answerBy : last}
        isBusy={send.isPending}
        refusal={send.isError ? errorMessage(send.error) : null}
        onSend={(answer, done) => send.mutate({ requestId, answer }, { onSuccess: done })}
      />
    </Section>
  )
}
