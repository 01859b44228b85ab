'use client'

import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
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
  const inertUntilHydrated = useInertUntilHydrated()
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
    <form
      {...inertUntilHydrated}
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(submit, focusFirst)}
    >
      <PeopleFields form={form} choices={choices} />
      <ScenarioPicker form={form} choices={choices} />
      <WhenFields form={form} today={dayOf(now)} />
      <PlanFields form={form} choices={choices} />
      <Refusal>{isUnplaced && errorMessage(schedule.error)}</Refusal>
      <div className={classes.submit}>
        <Button type="submit" kind="primary" size="l" busy={schedule.isPending || schedule.isSuccess}>
          {t('submit')}
        </Button>
        <ButtonLink href={`/cohorts/${cohortId}`} kind="ghost" size="l">
          {t('cancel')}
        </ButtonLink>
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
