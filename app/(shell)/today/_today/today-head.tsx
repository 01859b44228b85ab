'use client'

import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { useOwnZone } from '@/app/_kit/text/use-own-dates'
import type { RouterOutputs } from '@/app/_trpc/types'
import { differsAt } from '@/i18n/zoned-time'
import { firstName } from '@/reading/names/first-name'
import { capitalised } from '@/reading/words/capitalised'
import { AddToCalendar } from '../../_calendar/add-to-calendar'
import type { SessionCard } from '../../_sessions/people'
import { PageHead } from '../../_shell/page-head'

type TodayHeadProps = {
  data: RouterOutputs['today']['overview']
  me: RouterOutputs['person']['me']
  lead: SessionCard | null
  now: number
}

/** The greeting; the day and the hour on the reader's own clocks; how many interviews their cohorts have today. */
export function TodayHead({ data: { organised }, me, lead, now }: TodayHeadProps) {
  const t = useTranslations('today')
  const cohortZone = me.memberships[0]?.timeZone
  const own = useOwnZone(cohortZone)
  const dates = useDates(own)
  const there = useDates(cohortZone ?? own)
  const isElsewhere = cohortZone !== undefined && differsAt(now, own, cohortZone)
  const planned = organised[0]
  const count = organised.reduce((sum, { today }) => sum + today, 0)
  const file = lead?.seat && lead.status === 'scheduled' ? lead.id : null
  return (
    <PageHead
      title={t('hello', { name: firstName(me.person?.name ?? '') })}
      line={
        <>
          {capitalised(dates.day(now, now))}, {dates.time(now)}
          {isElsewhere ? ` · ${t('thereIs', { time: there.time(now), zone: there.zone(now) })}` : null}
          {planned ? `. ${t('counted', { count })}` : null}
        </>
      }
      actions={
        me.memberships.length > 0 ? (
          <>
            {planned && organised.length === 1 ? (
              <ButtonLink href={`/cohorts/${planned.cohortId}/sessions/new`} size="s">
                <IconPlus size={16} stroke={1.5} aria-hidden="true" />
                {t('empty.schedule')}
              </ButtonLink>
            ) : null}
            <AddToCalendar liveSessionId={file} />
          </>
        ) : null
      }
    />
  )
}
