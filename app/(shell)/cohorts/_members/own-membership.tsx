'use client'

import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { HandOver } from './hand-over'
import type { CohortMembers } from './use-members'

type OwnMembershipProps = { cohortId: string; cohort: CohortMembers }

/** What one does about one's own membership: leave; a coordinator also hands the coordination over. */
export function OwnMembership({ cohortId, cohort }: OwnMembershipProps) {
  const t = useTranslations('cohort.members')
  const errorMessage = useErrorMessage()
  const [isHandingOver, setHandingOver] = useState(false)
  const leave = useMutation(
    useTRPC().cohort.leave.mutationOptions({
      // A full page load, so that the navigation no longer shows the cohort.
      onSuccess: () => window.location.assign('/today'),
      onError: (error) => notifications.show({ color: 'breach', message: errorMessage(error) }),
    }),
  )
  const coordinators = cohort.members.filter(({ role }) => role === 'coordinator')
  const isLast = cohort.role === 'coordinator' && coordinators.length === 1
  const self = cohort.members.find(({ isSelf }) => isSelf)
  const others = cohort.members.filter(({ isSelf }) => !isSelf)
  return (
    <>
      {cohort.role === 'coordinator' && !cohort.isArchived && others.length > 0 ? (
        <Button size="s" onClick={() => setHandingOver(true)}>
          {t('handOver.open')}
        </Button>
      ) : null}
      {isLast ? null : (
        <ConfirmedButton
          label={t('leave.open')}
          describedAs={t('leave.open')}
          title={t('leave.title', { cohort: cohort.cohortName })}
          body={t('leave.body')}
          confirm={t('leave.confirm')}
          isBusy={leave.isPending || leave.isSuccess}
          isDanger
          onConfirm={() => leave.mutate({ cohortId })}
        />
      )}
      {isHandingOver && self ? (
        <HandOver cohortId={cohortId} self={self} others={others} onClose={() => setHandingOver(false)} />
      ) : null}
    </>
  )
}
