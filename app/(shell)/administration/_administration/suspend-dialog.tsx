'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/app/_kit/dialogs/confirm-dialog'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useDates } from '@/app/_kit/text/use-dates'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { ShareOutFields } from '../../cohorts/_people/share-out-fields'
import { useSharing } from '../../cohorts/_people/use-sharing'
import classes from './suspend-dialog.module.css'

export type SuspendDialogProps = { accountId: string; name: string; onClose: () => void }

type Plan = RouterOutputs['installation']['suspensionPlan']

/** Says what suspending an account does and which interviews it leaves to reassign, or why it cannot be done. */
export function SuspendDialog({ accountId, name, onClose }: SuspendDialogProps) {
  const t = useTranslations('administration.accounts.suspension')
  const share = useTranslations('cohort.shareOut')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const read = useQuery(trpc.installation.suspensionPlan.queryOptions({ accountId }))
  const suspend = useMutation(
    trpc.installation.suspend.mutationOptions({
      onSuccess: ({ shared, left }) => {
        notifications.show({ message: t(read.data?.waits ? 'doneLater' : 'done', { name }) })
        if (shared + left > 0) notifications.show({ message: share('done', { shared, left }) })
        onClose()
      },
      onSettled: () => queries.invalidateQueries(trpc.installation.pathFilter()),
    }),
  )
  const plan = read.data
  const supervised = plan?.supervised ?? []
  const sharing = useSharing(supervised)
  if (plan && plan.obstacles.length > 0) {
    return (
      <Dialog title={t('title', { name })} closeLabel={common('close')} onClose={onClose}>
        <Obstacles obstacles={plan.obstacles} name={name} />
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      title={t('title', { name })}
      body={t('body', { name })}
      confirm={t(sharing.sharing.length > 0 ? 'confirmSharing' : 'confirm')}
      keep={common('cancel')}
      danger
      busy={suspend.isPending || !plan}
      onConfirm={() => {
        if (plan) suspend.mutate({ accountId, sharing: sharing.sharing })
        return false
      }}
      onClose={onClose}
    >
      {plan?.waits && <p>{t('waitsBody', { name })}</p>}
      {plan && <SeatsAhead ahead={plan.ahead} isShared={supervised.length > 0} />}
      <ShareOutFields supervised={supervised} sharing={sharing} isBrief />
      <Refusal>{(suspend.error ?? read.error) && errorMessage(suspend.error ?? read.error)}</Refusal>
    </ConfirmDialog>
  )
}

function Obstacles({ obstacles, name }: Pick<Plan, 'obstacles'> & { name: string }) {
  const t = useTranslations('administration.accounts.suspension.obstacle')
  return (
    <ul className={classes.list}>
      {obstacles.map((each) => (
        <li key={each.kind === 'onlyCoordinator' ? each.cohortName : each.kind}>
          {each.kind === 'onlyCoordinator'
            ? t('onlyCoordinator', { name, cohort: each.cohortName })
            : t(each.kind, { name })}
        </li>
      ))}
    </ul>
  )
}

function SeatsAhead({ ahead, isShared }: Pick<Plan, 'ahead'> & { isShared: boolean }) {
  const t = useTranslations('administration.accounts.suspension')
  if (ahead.length === 0) return <p className={classes.note}>{t('nothingAhead')}</p>
  return (
    <div className={classes.ahead}>
      <p>{t('ahead', { count: ahead.length })}</p>
      <ul className={classes.list}>
        {ahead.map((seat) => (
          <SeatLine key={`${seat.cohortName} ${seat.scheduledFor}`} {...seat} />
        ))}
      </ul>
      <p className={classes.note}>{t(isShared ? 'aheadNote' : 'aheadNoteAll')}</p>
    </div>
  )
}

function SeatLine({ cohortName, timeZone, scheduledFor, seat }: Plan['ahead'][number]) {
  const t = useTranslations('administration.accounts.suspension')
  const dates = useDates(timeZone)
  const nouns = useNouns()
  const now = useNow().getTime()
  const when = { day: dates.day(scheduledFor, now), time: dates.time(scheduledFor) }
  return <li>{t('seat', { ...when, seat: nouns.seatInline(seat, []), cohort: cohortName })}</li>
}
