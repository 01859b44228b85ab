'use client'

import { Checkbox } from '@mantine/core'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import styles from '@/app/_kit/dialogs/dialog.module.css'
import { useList } from '@/app/_kit/text/use-list'
import type { RouterOutputs } from '@/app/_trpc/types'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import classes from './share-out.module.css'

export type Assignments = RouterOutputs['cohort']['assignments']

type ShareOutDialogProps = {
  cohortId: string
  /** Who goes, as they are called. */
  names: readonly string[]
  assignments: Assignments
  isBusy: boolean
  /** Goes on, and shares out among these colleagues before; among none, the interviews stay without a supervisor. */
  onConfirm: (amongIds: string[]) => void
  onClose: () => void
}

/** Most interviews named one by one. */
const MOST_NAMED = 6

/** Asks once what becomes of the interviews to come that people who are removed supervise: shared out among colleagues, or left. */
export function ShareOutDialog(props: ShareOutDialogProps) {
  const { cohortId, names, assignments, isBusy, onConfirm, onClose } = props
  const t = useTranslations('cohort.shareOut')
  const list = useList()
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const { interviews, colleagues } = assignments
  const [amongIds, setAmong] = useState(() =>
    colleagues.filter(({ isSupervisor }) => isSupervisor).map(({ personId }) => personId),
  )
  const named = interviews
    .slice(0, MOST_NAMED)
    .map(({ scheduledFor }) => `${dates.shortDay(scheduledFor, now)}, ${dates.time(scheduledFor)}`)
  const more = interviews.length - named.length
  const hours = list(more > 0 ? [...named, t('more', { count: more })] : named)
  return (
    <Dialog opened onClose={onClose} title={t('title', { names: list(names) })}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm(amongIds)
        }}
      >
        <p>{t('body', { count: interviews.length, hours })}</p>
        {colleagues.length > 0 ? (
          <Checkbox.Group label={t('among')} value={amongIds} onChange={setAmong}>
            <div className={classes.checks}>
              {colleagues.map(({ personId, name }) => (
                <Checkbox key={personId} value={personId} label={name} />
              ))}
            </div>
          </Checkbox.Group>
        ) : (
          <p>{t('nobody')}</p>
        )}
        <div className={styles.actions} data-foot>
          <Button onClick={onClose} data-autofocus>
            {t('keep')}
          </Button>
          <Button type="submit" kind="primary" busy={isBusy}>
            {t(amongIds.length > 0 ? 'share' : 'leave')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
