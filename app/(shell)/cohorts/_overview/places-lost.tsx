'use client'

import { IconUserMinus } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useList } from '@/app/_kit/text/use-list'
import { players } from '../../_sessions/people'
import { Reinstate } from '../../_sessions/reinstate'
import { Item } from './decision'
import classes from './decisions.module.css'
import type { LineOf } from './line'

/** More cancelled interviews than this are counted, not listed. */
const MOST_LINES = 4

/** Cancelled interviews to come whose players have no other place: one press gives the place back. */
export function PlacesLost({ lines }: { lines: readonly LineOf<'placeLost'>[] }) {
  const t = useTranslations('year.decisions.placeLost')
  const left = lines.length - MOST_LINES
  return (
    <>
      {lines.slice(0, MOST_LINES).map((line) => (
        <PlaceLost key={line.card.id} line={line} />
      ))}
      {left > 0 ? <p className={classes.none}>{t('more', { count: left })}</p> : null}
    </>
  )
}

function PlaceLost({ line: { card, people } }: { line: LineOf<'placeLost'> }) {
  const t = useTranslations('year.decisions.placeLost')
  const list = useList()
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const when = { day: dates.day(card.scheduledFor, now), time: dates.time(card.scheduledFor) }
  const told = { count: people.length, names: list(people.map(({ name }) => name)) }
  const { advisor, beneficiary } = players(card, 'short')
  return (
    <Item
      icon={<IconUserMinus size={16} stroke={1.5} aria-hidden="true" />}
      title={t('title', told)}
      text={t('text', { advisor, beneficiary, ...when })}
    >
      <span className={classes.acts}>
        <Reinstate
          liveSessionId={card.id}
          nameOf={(id) => card.people.find(({ personId }) => personId === id)?.name}
          label={t('give', told)}
          ariaLabel={t('open', { ...told, ...when })}
        />
      </span>
    </Item>
  )
}
