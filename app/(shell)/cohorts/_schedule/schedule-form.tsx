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
import { aboutIdOf, reasonOf } from '@/app/_trpc/reason-of'
import { seatRefusals } from '@/domain/access/brief-knowledge'
import { dayOf } from '@/i18n/zoned-time'
import { PeopleFields } from './people-fields'
import { PlanFields } from './plan-fields'
import { ScenarioPicker } from './scenario-picker'
import classes from './schedule.module.css'
import { nameIn, seatConflict } from './seat-conflict'
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
    initialValues: firstWish(choices, me, advisorId, now),
    validate: (wish) => ({
      ...Object.fromEntries(
        Object.entries(faultsOf(wish, choices, Date.now())).map(([field, key]) => [
          field,
          key ? t(`fault.${key}`) : null,
        ]),
      ),
      ...bound(wish),
    }),
  })
  const trpc = useTRPC()
  const schedule = useMutation(
    trpc.liveSession.schedule.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        router.push(`/cohorts/${cohortId}`)
      },
      onError: (error) => {
        const reason = reasonOf(error)
        const field = fieldOf(reason)
        const refusal = seatRefusals.find((each) => each === reason)
        const name = nameIn(choices.members, aboutIdOf(error))
        const sentence = refusal && name ? t(`bound.${refusal}`, { name }) : errorMessage(error)
        if (field) form.setFieldError(field, sentence)
        // Somebody else has scheduled one of these people in between.
        if (refusal) void queryClient.invalidateQueries(trpc.cohort.schedulingChoices.queryFilter())
      },
    }),
  )
  const isUnplaced = schedule.isError && fieldOf(reasonOf(schedule.error)) === null

  function bound(wish: Wish) {
    const scenario = choices.scenarios.find(({ key }) => key === wish.scenarioKey)
    const conflict = scenario && seatConflict(wish, scenario, choices.members)
    return conflict ? { scenarioKey: t(`bound.${conflict.reason}`, { name: conflict.name }) } : {}
  }

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
    case 'observesElsewhere':
    case 'advisesAlready':
    case 'advisesElsewhere':
      return 'scenarioKey'
    case 'seatsIncomplete':
      return 'supervisorIds'
    default:
      return null
  }
}
