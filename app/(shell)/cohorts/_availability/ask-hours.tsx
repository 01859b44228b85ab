'use client'

import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { FormPart } from '@/app/_kit/fields/form-part'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { dayOf, momentOf } from '@/i18n/zoned-time'
import { PeoplePart } from '../_rounds/people-part'
import classes from '../_rounds/rounds.module.css'
import { faultsOf, firstDraft, type SetupDraft, setupOf, slotMoment } from '../_rounds/setup-draft'
import { SlotsPart } from '../_rounds/slots-part'

const DAY_MS = 86_400_000
/** How long before the first hour answers are expected, to begin with. */
const BEFORE_MS = 3 * DAY_MS

/** Asks members at which hours they cannot: the hours, the members, the last day to answer. Each gets a letter. */
export function AskHours({ cohortId }: { cohortId: string }) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('availability.ask')
  const words = useTranslations('rounds.setup')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const now = useNow().getTime()
  const { data: choices } = useSuspenseQuery(trpc.round.choices.queryOptions({ cohortId }))
  const { timeZone, minutes } = choices
  const today = dayOf(now, timeZone)
  const form = useForm<SetupDraft>({
    initialValues: firstDraft(choices, now, {
      title: words('nameDefault', { number: choices.number }),
      room: words('roomName', { number: 1 }),
    }),
    validate: (draft) => {
      const { learnerIds: _, ...faults } = faultsOf(draft, Date.now(), minutes)
      return Object.fromEntries(Object.entries(faults).map(([field, key]) => [field, words(`fault.${key}`)]))
    },
  })
  const firstSlot = firstOf(form.values)
  const [answerBy, setAnswerBy] = useState(() =>
    dayOf(Math.max(now + DAY_MS, (firstSlot ?? now) - BEFORE_MS), timeZone),
  )
  const [faults, setFaults] = useState<{ answerBy?: string; people?: string }>({})
  const ask = useMutation(
    trpc.availability.ask.mutationOptions({
      onSuccess: async ({ requestId }) => {
        await queryClient.invalidateQueries(trpc.availability.pathFilter())
        router.push(`/cohorts/${cohortId}/rounds/hours/${requestId}`)
      },
    }),
  )
  const count = new Set([...form.values.learnerIds, ...form.values.supervisorIds]).size

  function send(draft: SetupDraft) {
    const { slots, learnerIds, supervisorIds } = setupOf(draft)
    const until = momentOf(answerBy, '23:59', timeZone)
    const isInTime = until !== null && until > Date.now() && until < (firstOf(draft) ?? 0)
    const found = {
      ...(isInTime ? {} : { answerBy: t('fault.answerBy') }),
      ...(learnerIds.length + supervisorIds.length > 0 ? {} : { people: t('fault.people') }),
    }
    setFaults(found)
    if (until === null || Object.keys(found).length > 0) return
    ask.mutate({ cohortId, title: draft.title.trim(), slots, learnerIds, supervisorIds, answerBy: until })
  }

  return (
    <>
      <PageHead title={t('title')} line={t('line')} />
      <form
        {...inertUntilHydrated}
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit(send, (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus())}
      >
        <FormPart title={words('what')} isRoomy>
          <TextInput
            label={t('name')}
            maxLength={80}
            className={classes.name}
            {...form.getInputProps('title')}
          />
        </FormPart>
        <SlotsPart form={form} minutes={minutes} today={today} />
        <PeoplePart form={form} choices={choices} isAsking />
        <FormPart title={t('until')} hint={t('answerByHint')} isRoomy>
          <div className={classes.short}>
            <DayField
              label={t('answerBy')}
              today={today}
              minDate={today}
              value={answerBy}
              error={faults.answerBy}
              onChange={setAnswerBy}
            />
          </div>
        </FormPart>
        <Refusal>{faults.people ?? (ask.isError ? errorMessage(ask.error) : null)}</Refusal>
        <Row gap="2" wraps>
          <Button type="submit" kind="primary" size="l" busy={ask.isPending || ask.isSuccess}>
            {t('submit', { count })}
          </Button>
          <ButtonLink href={`/cohorts/${cohortId}/rounds`} kind="ghost" size="l">
            {t('cancel')}
          </ButtonLink>
        </Row>
      </form>
    </>
  )
}

/** The first hour of a draft, epoch ms; null where none is typed. */
function firstOf({ slots, timeZone }: SetupDraft): number | null {
  const moments = slots.flatMap((slot) => slotMoment(slot, timeZone) ?? [])
  return moments.length > 0 ? Math.min(...moments) : null
}
