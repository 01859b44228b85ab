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

/** Asks, of each cohort, which colleagues take over the interviews of a person who goes. */
export function ShareOutFields({ supervised, sharing, isBrief = false }: ShareOutFieldsProps) {
  return supervised.map((each) => (
    <Among key={each.cohortId} supervised={each} sharing={sharing} isBrief={isBrief} />
  ))
}

type AmongProps = { supervised: Supervised; sharing: Sharing; isBrief: boolean }

function Among({ supervised, sharing, isBrief }: AmongProps) {
  const t = useTranslations('cohort.shareOut')
  const { cohortId, cohortName: cohort, interviews, colleagues } = supervised
  const hours = useHours(supervised)
  const count = interviews.length
  if (colleagues.length === 0) return <p className={classes.note}>{t('nobodyIn', { cohort })}</p>
  return (
    <Checkbox.Group
      label={t(isBrief ? 'amongIn' : 'losesIn', { cohort, count })}
      description={isBrief ? undefined : t('hoursAmong', { hours })}
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

/** When the interviews begin, on the clocks of their cohort. */
function useHours({ interviews, timeZone }: Supervised): string {
  const t = useTranslations('cohort.shareOut')
  const list = useList()
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const named = interviews
    .slice(0, MOST_NAMED)
    .map(({ scheduledFor }) => `${dates.shortDay(scheduledFor, now)}, ${dates.time(scheduledFor)}`)
  const more = interviews.length - named.length
  return list(more > 0 ? [...named, t('more', { count: more })] : named)
}
