'use client'

import { IconUserMinus } from '@tabler/icons-react'
import { useFormatter, useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { players } from '../../_sessions/people'
import { CancelSession } from './cancel-session'
import { Item } from './decision'
import classes from './decisions.module.css'
import { EditLink } from './edit-link'
import type { LineOf } from './line'

/** A planned interview that has lost somebody: who, and why nobody holds their seat. */
export function LostSeats({ card, lost }: Pick<LineOf<'lostSeats'>, 'card' | 'lost'>) {
  const t = useTranslations('cohort.decisions.lost')
  const format = useFormatter()
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const said = (['gone', 'role'] as const).flatMap((why) => {
    const names = lost.filter((each) => each.why === why).map(({ name }) => name)
    return names.length > 0
      ? t(why, { count: names.length, names: format.list(names, { type: 'conjunction' }) })
      : []
  })
  const when = { day: dates.day(card.scheduledFor, now), time: dates.time(card.scheduledFor) }
  return (
    <Item
      icon={<IconUserMinus size={16} stroke={1.5} aria-hidden="true" />}
      title={t('title', { count: lost.length })}
      text={[t('text', { ...players(card, 'short'), ...when }), ...said].join(' ')}
    >
      <span className={classes.acts}>
        <EditLink card={card} isLabelled />
        <CancelSession card={card} isLabelled />
      </span>
    </Item>
  )
}
