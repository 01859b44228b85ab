'use client'

import { IconUsers } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { useTRPC } from '@/app/_trpc/client'
import type { Seat } from '@/domain/live-session/seat'
import { PageHead } from '../../_shell/page-head'
import type { Lacking } from '../_proposal/proposal'
import { ScheduleForm } from './schedule-form'
import type { Choices } from './wish'

type ScheduleProps = { cohortId: string; me: string; lacking: Lacking | null }

/** Prepares an interview, once the cohort has the people for one. */
export function Schedule({ cohortId, me, lacking }: ScheduleProps) {
  const t = useTranslations('cohort.schedule')
  const { data: choices } = useSuspenseQuery(useTRPC().cohort.schedulingChoices.queryOptions({ cohortId }))
  const able = (seat: Seat) => choices.members.filter(({ maySit }) => maySit.includes(seat)).length
  const isPossible = able('advisor') >= 2 && able('supervisor') >= 1
  return (
    <>
      <PageHead title={t('title')} line={t('line')} />
      {isPossible ? (
        lacking ? (
          <Proposed cohortId={cohortId} me={me} lacking={lacking} choices={choices} />
        ) : (
          <ScheduleForm cohortId={cohortId} me={me} lacking={null} proposal={null} choices={choices} />
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

type ProposedProps = { cohortId: string; me: string; lacking: Lacking; choices: Choices }

/** The form as the rules of rounds would fill it for somebody who lacks a seat. */
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
