'use client'

import { IconAlertTriangle, IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import type { DraftSnapshot } from '@/client/library/draft-keeper'
import { useCohortDates } from '../../_shell/use-cohort-dates'
import classes from './saved-state.module.css'

type SavedStateProps = { cohortId: string; draft: DraftSnapshot; storedAt: number | null }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** Whether what was typed is safe, and since when; told aloud only where it is not. */
export function SavedState({ cohortId, draft, storedAt }: SavedStateProps) {
  const t = useTranslations('library.saved')
  const dates = useCohortDates(cohortId)
  const errorMessage = useErrorMessage()
  const at = draft.savedAt ?? storedAt
  const isBad = draft.state === 'refused' || draft.state === 'unreachable'
  return (
    <p className={classes.saved} data-state={draft.state} role={isBad ? 'status' : undefined}>
      {draft.state === 'refused' ? (
        <>
          <IconAlertTriangle {...icon} /> {t('refused', { why: errorMessage(draft.refusal) })}
        </>
      ) : draft.state === 'unreachable' ? (
        <>
          <IconCloudOff {...icon} /> {t('unreachable')}
        </>
      ) : draft.state === 'saved' ? (
        at === null ? null : (
          <>
            <IconCheck {...icon} /> {t('at', { time: dates.time(at) })}
          </>
        )
      ) : (
        <>
          <IconPencil {...icon} /> {t('soon')}
        </>
      )}
    </p>
  )
}
