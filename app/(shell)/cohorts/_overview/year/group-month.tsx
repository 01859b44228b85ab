'use client'

import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { Said } from '@/app/_kit/text/said'
import { useList } from '@/app/_kit/text/use-list'
import { useTRPC } from '@/app/_trpc/client'
import { Card, Section } from '@/app/(shell)/_shell/section'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { localize } from '@/domain/localized'
import { capitalised } from '@/reading/words/capitalised'
import classes from './group-month.module.css'

/** What was noted of the whole group in a month, for and against. Never of one person. */
export function GroupMonth({ cohortId }: { cohortId: string }) {
  const t = useTranslations('year.group')
  const locale = useLocale()
  const list = useList()
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const [month, setMonth] = useState<string | null>(null)
  const { data } = useQuery({
    ...useTRPC().cohort.groupMonth.queryOptions({ cohortId, month }),
    placeholderData: keepPreviousData,
  })
  if (!data || (data.interviews + data.leftOut === 0 && !data.previous && !data.next)) return null
  const { codes, previous, next } = data
  const named = capitalised(list(data.titles.map((each) => localize(each, locale))))
  const family = named || t('nothing')
  const most = Math.max(1, ...(codes ?? []).map(({ positive, negative }) => positive + negative))
  const step = { kind: 'ghost', size: 'xs', square: true } as const
  return (
    <Section
      title={t('title', { family, month: dates.month(data.month, now) })}
      note={
        <Row as="span" inline gap="1">
          <Button
            {...step}
            aria-label={t('previous')}
            aria-disabled={previous === null || undefined}
            onClick={() => previous && setMonth(previous)}
          >
            <IconChevronLeft size={16} stroke={1.5} aria-hidden="true" />
          </Button>
          <Button
            {...step}
            aria-label={t('next')}
            aria-disabled={next === null || undefined}
            onClick={() => next && setMonth(next)}
          >
            <IconChevronRight size={16} stroke={1.5} aria-hidden="true" />
          </Button>
        </Row>
      }
    >
      <Card>
        {data.isDirected ? null : <p className={classes.note}>{t('undirected')}</p>}
        {data.isDirected && codes ? (
          <>
            <ul className={classes.codes}>
              {codes.map(({ key, label, positive, negative }) => (
                <li key={key}>
                  <span>
                    <Said of={label} />
                  </span>
                  <span className={classes.bar} aria-hidden="true">
                    {positive > 0 ? <i style={{ width: `${(100 * positive) / most}%` }} /> : null}
                    {negative > 0 ? <i data-missed style={{ width: `${(100 * negative) / most}%` }} /> : null}
                  </span>
                  <span className={classes.count}>
                    <span aria-hidden="true">
                      {positive}/{positive + negative}
                    </span>
                    <HiddenText>{t('share', { positive, total: positive + negative })}</HiddenText>
                  </span>
                </li>
              ))}
            </ul>
            <p className={classes.note}>{t('note', { count: data.interviews })}</p>
          </>
        ) : null}
        {data.isDirected && !codes ? (
          <p className={classes.note}>{t('tooFew', { fewest: data.fewest, count: data.interviews })}</p>
        ) : null}
        {data.isDirected && data.leftOut > 0 ? (
          <p className={classes.note}>{t('leftOut', { count: data.leftOut })}</p>
        ) : null}
      </Card>
    </Section>
  )
}
