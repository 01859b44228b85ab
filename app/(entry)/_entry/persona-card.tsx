'use client'

import { IconArrowRight } from '@tabler/icons-react'
import { useLocale } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Tag } from '@/app/_kit/marks/tag'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { localize } from '@/domain/localized'
import type { Persona } from './persona-groups'
import classes from './personas.module.css'

type PersonaCardProps = { persona: Persona; isBusy: boolean; onEnter: (userId: string) => void }

/** One persona: the whole card is the button that enters as them. */
export function PersonaCard({ persona, isBusy, onEnter }: PersonaCardProps) {
  const nouns = useNouns()
  const locale = useLocale()
  const { userId, name, role, line, seatToday } = persona
  return (
    <button type="button" className={classes.persona} disabled={isBusy} onClick={() => onEnter(userId)}>
      <Avatar name={name} personId={userId} size={40} />
      <span className={classes.who}>
        <span className={classes.name}>
          {name}
          <Tag>{seatToday ? nouns.seat(seatToday, [persona]) : nouns.role(role, persona)}</Tag>
        </span>
        <span className={classes.line}>{localize(line, locale)}</span>
      </span>
      <IconArrowRight size={16} stroke={1.5} aria-hidden="true" />
    </button>
  )
}
