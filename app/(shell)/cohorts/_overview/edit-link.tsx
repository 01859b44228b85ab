'use client'

import { IconPencil } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { players, type SessionCard } from '@/app/(shell)/_sessions/people'

/** To the page on which an interview is edited. */
export function EditLink({ card }: { card: SessionCard }) {
  const t = useTranslations('planning.edit')
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const { advisor, beneficiary } = players(card)
  const named = {
    ...{ advisor, beneficiary },
    day: dates.day(card.scheduledFor, now),
    time: dates.time(card.scheduledFor),
  }
  return (
    <ButtonLink
      href={`/cohorts/${card.cohortId}/sessions/${card.id}/edit`}
      kind="ghost"
      size="xs"
      square
      aria-label={t('open', named)}
      title={t('short')}
    >
      <IconPencil size={16} stroke={1.5} aria-hidden="true" />
    </ButtonLink>
  )
}
