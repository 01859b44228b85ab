'use client'

import { Checkbox } from '@mantine/core'
import { useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useList } from '@/app/_kit/text/use-list'
import classes from './share-out.module.css'
import type { Sharing, Supervised } from './use-sharing'

type ShareOutFieldsProps = {
  supervised: readonly Supervised[]
  sharing: Sharing
  /** Whether the hours stand elsewhere already. */
  isBrief?: boolean
}

/** Most interviews named one by one. */
const MOST_NAMED = 6

/** Asks, of each cohort, among whom the interviews of a person who goes are shared out. */
export function ShareOutFields({ supervised, sharing, isBrief = false }: ShareOutFieldsProps) {
  return supervised.map((each) => (
    <div key={each.cohortId} className={classes.cohort}>
      {isBrief ? null : <Hours {...each} />}
      <Among supervised={each} sharing={sharing} />
    </div>
  ))
}

function Hours({ interviews, timeZone, cohortName }: Supervised) {
  const t = useTranslations('cohort.shareOut')
  const list = useList()
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const named = interviews
    .slice(0, MOST_NAMED)
    .map(({ scheduledFor }) => `${dates.shortDay(scheduledFor, now)}, ${dates.time(scheduledFor)}`)
  const more = interviews.length - named.length
  const hours = list(more > 0 ? [...named, t('more', { count: more })] : named)
  return <p>{t('bodyIn', { cohort: cohortName, count: interviews.length, hours })}</p>
}

function Among({ supervised, sharing }: { supervised: Supervised; sharing: Sharing }) {
  const t = useTranslations('cohort.shareOut')
  const { cohortId, cohortName, interviews, colleagues } = supervised
  if (colleagues.length === 0) return <p className={classes.note}>{t('nobodyIn', { cohort: cohortName })}</p>
  return (
    <Checkbox.Group
      label={t('amongIn', { cohort: cohortName, count: interviews.length })}
      value={sharing.amongIn(supervised)}
      onChange={(amongIds) => sharing.choose(cohortId, amongIds)}
    >
      <div className={classes.checks}>
        {colleagues.map(({ personId, name }) => (
          <Checkbox key={personId} value={personId} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
