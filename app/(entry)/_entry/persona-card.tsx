'use client'

import { IconArrowRight } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { Stack } from '@/app/_kit/layout/layout'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Tag } from '@/app/_kit/marks/tag'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { localize } from '@/domain/localized'
import type { Persona } from './persona-groups'
import classes from './personas.module.css'

type PersonaCardProps = {
  persona: Persona
  /** Says which interview their seat is in: no heading does. */
  tellsInterview: boolean
  isBusy: boolean
  onEnter: (userId: string) => void
}

/** One persona: the whole card is the button that enters as them. */
export function PersonaCard({ persona, tellsInterview, isBusy, onEnter }: PersonaCardProps) {
  const nouns = useNouns()
  const tell = useTranslations('entry.demo')
  const dates = useOwnDates()
  const locale = useLocale()
  const { userId, name, role, line, seatToday, today } = persona
  return (
    <button type="button" className={classes.persona} disabled={isBusy} onClick={() => onEnter(userId)}>
      <Avatar name={name} personId={userId} size={40} />
      <Stack as="span" gap="0-5" align="flex-start">
        <span className={classes.name}>
          {name}
          <Tag>{seatToday ? nouns.seat(seatToday, [persona]) : nouns.role(role, persona)}</Tag>
        </span>
        <span className={classes.line}>
          {tellsInterview && today
            ? tell(`interview.${today.status}`, { time: dates.time(today.scheduledFor) })
            : localize(line, locale)}
        </span>
      </Stack>
      <IconArrowRight size={16} stroke={1.5} aria-hidden="true" />
    </button>
  )
}
