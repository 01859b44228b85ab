'use client'

import { IconUsers } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import type { Seat } from '@/domain/live-session/core/seat'
import { PageHead } from '../../_shell/page-head'
import type { Lacking } from '../_proposal/proposal'
import { ScheduleForm } from './schedule-form'
import type { Asked, Choices, PlaceInRound } from './wish'

type ScheduleProps = {
  cohortId: string
  me: string
  asked: Asked
  lacking: Lacking | null
  /** The place of a round that it is prepared for; null where it is for none. */
  inRound: PlaceInRound | null
}

/** Prepares an interview, once the cohort has the people for one. */
export function Schedule({ cohortId, me, asked, lacking, inRound }: ScheduleProps) {
  const t = useTranslations('cohort.schedule')
  const planning = useTranslations('planning.inRound')
  const now = useNow().getTime()
  const { data: choices } = useSuspenseQuery(useTRPC().cohort.schedulingChoices.queryOptions({ cohortId }))
  const able = (seat: Seat) => choices.members.filter(({ maySit }) => maySit.includes(seat)).length
  const isPossible = able('advisor') >= 2 && able('supervisor') >= 1
  const dates = useDates(choices.timeZone)
  const line = inRound
    ? planning('line', {
        round: inRound.title,
        room: inRound.room.name,
        day: dates.day(inRound.startsAt, now),
        time: dates.time(inRound.startsAt),
      })
    : t('line')
  return (
    <>
      <PageHead title={t('title')} line={line} />
      {isPossible ? (
        lacking ? (
          <Proposed
            cohortId={cohortId}
            me={me}
            asked={asked}
            inRound={inRound}
            choices={choices}
            lacking={lacking}
          />
        ) : (
          <ScheduleForm
            cohortId={cohortId}
            me={me}
            asked={asked}
            inRound={inRound}
            choices={choices}
            lacking={null}
            proposal={null}
          />
        )
      ) : (
        <div style={{ marginTop: 24 }}>
          <EmptyState
            icon={<IconUsers size={20} stroke={1.5} aria-hidden="true" />}
            action={
              <ButtonLink href={`/cohorts/${cohortId}/members`} kind="primary">
                {t('invite')}
              </ButtonLink>
            }
          >
            {t('tooFew')}
          </EmptyState>
        </div>
      )}
    </>
  )
}

type ProposedProps = Omit<ScheduleProps, 'lacking'> & { lacking: Lacking; choices: Choices }

/** The form as the rules of rounds would fill it for a person who lacks a seat. */
function Proposed({ lacking, ...rest }: ProposedProps) {
  const { cohortId } = rest
  const { data } = useSuspenseQuery(
    // Read once: a proposal that changed under the hand would undo what was chosen.
    useTRPC().cohort.proposeSession.queryOptions(
      { cohortId, ...lacking },
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  return <ScheduleForm {...rest} lacking={lacking} proposal={data} />
}
