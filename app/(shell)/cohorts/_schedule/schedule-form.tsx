'use client'

import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import buttons from '@/app/_kit/button.module.css'
import { useHeldStill } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import { dayOf } from '@/i18n/zoned-time'
import { PeopleFields } from './people-fields'
import { PlanFields } from './plan-fields'
import { ScenarioPicker } from './scenario-picker'
import classes from './schedule.module.css'
import { WhenFields } from './when-fields'
import { type Choices, faultsOf, firstWish, requestOf, type Wish } from './wish'

type ScheduleFormProps = { cohortId: string; me: string; advisorId: string | null; choices: Choices }

/** Who, which situation, when, how long. Each fault is told beside its field; nothing typed is lost. */
export function ScheduleForm({ cohortId, me, advisorId, choices }: ScheduleFormProps) {
  const heldStill = useHeldStill()
  const t = useTranslations('cohort.schedule')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const queryClient = useQueryClient()
  const now = useNow().getTime()
  const form = useForm<Wish>({
    initialValues: firstWish(choices, me, advisorId, now, dayOf(now)),
    validate: (wish) =>
      Object.fromEntries(
        Object.entries(faultsOf(wish, choices, Date.now())).map(([field, key]) => [
          field,
          key ? t(`fault.${key}`) : null,
        ]),
      ),
  })
  const schedule = useMutation(
    useTRPC().liveSession.schedule.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        router.push(`/cohorts/${cohortId}`)
      },
      onError: (error) => {
        const field = fieldOf(reasonOf(error))
        if (field) form.setFieldError(field, errorMessage(error))
      },
    }),
  )
  const isUnplaced = schedule.isError && fieldOf(reasonOf(schedule.error)) === null

  function submit(wish: Wish) {
    const request = requestOf(cohortId, wish)
    if (request) schedule.mutate(request)
  }

  function focusFirst(errors: typeof form.errors) {
    const first = Object.keys(errors)[0]
    if (first) form.getInputNode(first)?.focus()
  }

  return (
    <form {...heldStill} className={classes.form} noValidate onSubmit={form.onSubmit(submit, focusFirst)}>
      <PeopleFields form={form} choices={choices} />
      <ScenarioPicker form={form} choices={choices} />
      <WhenFields form={form} />
      <PlanFields form={form} choices={choices} />
      {isUnplaced ? (
        <p role="alert" className={classes.refusal}>
          {errorMessage(schedule.error)}
        </p>
      ) : null}
      <div className={classes.submit}>
        <Button type="submit" size="lg" loading={schedule.isPending || schedule.isSuccess}>
          {t('submit')}
        </Button>
        <Link href={`/cohorts/${cohortId}`} className={`${buttons.btn} ${buttons.ghost} ${buttons.l}`}>
          {t('cancel')}
        </Link>
      </div>
    </form>
  )
}

/** The field a refusal of the server belongs to; null for one that belongs to none. */
function fieldOf(reason: ReturnType<typeof reasonOf>): string | null {
  switch (reason) {
    case 'seatTaken':
      return 'observerIds'
    case 'briefAlreadyKnown':
      return 'scenarioKey'
    case 'seatsIncomplete':
      return 'supervisorIds'
    default:
      return null
  }
}
