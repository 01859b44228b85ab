'use client'

import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { aboutIdOf, reasonOf } from '@/app/_trpc/reason-of'
import { seatRefusals } from '@/domain/access/brief-knowledge'
import { dayOf } from '@/i18n/zoned-time'
import { TakenNotice } from '../_doubles/taken-notice'
import type { Lacking, Proposal } from '../_proposal/proposal'
import { ProposalNote } from '../_proposal/proposal-note'
import { PeopleFields } from './people-fields'
import { PlanFields } from './plan-fields'
import { Planned } from './planned'
import { isStillProposed, proposedWish } from './proposed-wish'
import { refusedField } from './refused-field'
import { ScenarioPicker } from './scenario-picker'
import classes from './schedule.module.css'
import { nameIn, refusalOn, seatConflict } from './seat-conflict'
import { useTaken } from './use-taken'
import { WhenFields } from './when-fields'
import {
  type Asked,
  type Choices,
  faultsOf,
  firstWish,
  type PlaceInRound,
  placedWish,
  requestOf,
  type Wish,
} from './wish'

type ScheduleFormProps = {
  cohortId: string
  me: string
  asked: Asked
  /** Whose gap this interview is to close, and what is proposed for it. */
  lacking: Lacking | null
  proposal: Proposal | null
  inRound: PlaceInRound | null
  choices: Choices
}

/** Who, which situation, when, how long. Each fault is told beside its field; nothing typed is lost. */
export function ScheduleForm({
  cohortId,
  me,
  asked,
  lacking,
  proposal,
  inRound,
  choices,
}: ScheduleFormProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('cohort.schedule')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const [planned, setPlanned] = useState<{ liveSessionId: string; wish: Wish } | null>(null)
  const now = useNow().getTime()
  const first = firstWish(choices, me, asked, now)
  const form = useForm<Wish>({
    initialValues: {
      ...(lacking ? proposedWish(first, lacking, proposal) : first),
      ...(inRound ? placedWish(inRound, choices.timeZone) : {}),
    },
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
  const taken = useTaken({ cohortId, liveSessionId: null, wish: form.values, agreed: null, choices })
  const trpc = useTRPC()
  const options = {
    onSuccess: async ({ liveSessionId }: { liveSessionId: string }) => {
      setPlanned({ liveSessionId, wish: form.getValues() })
      await queryClient.invalidateQueries()
    },
    onError: (error: unknown) => {
      const reason = reasonOf(error)
      const field = refusedField(reason, 'scenarioKey')
      const refusal = seatRefusals.find((each) => each === reason)
      const name = nameIn(choices.members, aboutIdOf(error))
      const sentence = refusal && name ? t(`bound.${refusal}`, { name }) : errorMessage(error)
      if (field) form.setFieldError(field, sentence)
      // Another person has scheduled one of these people in between.
      if (refusal) void queryClient.invalidateQueries(trpc.cohort.schedulingChoices.queryFilter())
    },
  }
  const scheduling = useMutation(trpc.liveSession.schedule.mutationOptions(options))
  const adding = useMutation(trpc.round.addSession.mutationOptions(options))
  const schedule = inRound ? adding : scheduling
  const isUnplaced = schedule.isError && refusedField(reasonOf(schedule.error), 'scenarioKey') === null

  function bound(wish: Wish) {
    const scenario = choices.scenarios.find(({ key }) => key === wish.scenarioKey)
    const conflict = scenario && seatConflict(wish, refusalOn(scenario), choices.members)
    return conflict ? { scenarioKey: t(`bound.${conflict.reason}`, { name: conflict.name }) } : {}
  }

  function submit(wish: Wish) {
    const wanted = requestOf(cohortId, wish, choices)
    const keeping = taken.keeping()
    if (!wanted || keeping === undefined) return
    const request = { ...wanted, keeping }
    if (!inRound) return scheduling.mutate(request)
    const { roundId, slotId, roomId } = inRound
    adding.mutate({ ...request, roundId, slotId, roomId })
  }

  function focusFirst(errors: typeof form.errors) {
    const first = Object.keys(errors)[0]
    if (first) form.getInputNode(first)?.focus()
  }

  /** The day, the place, the lengths and the supervisor stay. */
  function prepareAnother() {
    form.setValues({ advisorId: '', beneficiaryId: '', observerIds: [], scenarioKey: '' })
    form.clearErrors()
    setPlanned(null)
  }

  if (planned) {
    return (
      <Planned
        cohortId={cohortId}
        {...planned}
        choices={choices}
        inRound={inRound}
        onAnother={prepareAnother}
      />
    )
  }
  return (
    <form
      {...inertUntilHydrated}
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(submit, focusFirst)}
    >
      {lacking && (!proposal || isStillProposed(form.values, proposal)) ? (
        <ProposalNote
          lacking={lacking}
          proposal={proposal}
          nameOf={(personId) => nameIn(choices.members, personId)}
          isScenarioKept={form.values.scenarioKey === proposal?.scenarioKey}
        />
      ) : null}
      <PeopleFields
        form={form}
        choices={choices}
        refusalOf={refusalOn(choices.scenarios.find(({ key }) => key === form.values.scenarioKey))}
        takenOf={taken.takenOf}
      />
      <ScenarioPicker form={form} choices={choices} />
      <WhenFields form={form} choices={choices} today={dayOf(now, choices.timeZone)} />
      <TakenNotice taken={taken} />
      <PlanFields form={form} phases={choices.phases} />
      <Refusal>{isUnplaced && errorMessage(schedule.error)}</Refusal>
      <Row gap="2" wraps>
        <Button type="submit" kind="primary" size="l" busy={schedule.isPending}>
          {t('submit')}
        </Button>
        <ButtonLink
          href={inRound ? `/cohorts/${cohortId}/rounds/${inRound.roundId}` : `/cohorts/${cohortId}`}
          kind="ghost"
          size="l"
        >
          {t('cancel')}
        </ButtonLink>
      </Row>
    </form>
  )
}
