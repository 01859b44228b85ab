'use client'

import { IconPencil } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { players, type SessionCard } from '@/app/(shell)/_sessions/people'

/** To the page on which an interview is edited. */
export function EditLink({ card, isLabelled = false }: { card: SessionCard; isLabelled?: boolean }) {
  const t = useTranslations('planning.edit')
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const { advisor, beneficiary } = players(card)
  const named = {
    advisor,
    beneficiary,
    day: dates.day(card.scheduledFor, now),
    time: dates.time(card.scheduledFor),
  }
  const href = `/cohorts/${card.cohortId}/sessions/${card.id}/edit`
  if (isLabelled) {
    return (
      <ButtonLink href={href} size="xs" aria-label={t('open', named)}>
        {t('short')}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink href={href} kind="ghost" size="xs" square aria-label={t('open', named)} title={t('short')}>
      <IconPencil size={16} stroke={1.5} aria-hidden="true" />
    </ButtonLink>
  )
}
