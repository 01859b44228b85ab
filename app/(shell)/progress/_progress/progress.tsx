'use client'

import { IconChartLine } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Pills } from '@/app/_kit/tabs/pills'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { localize } from '@/domain/localized'
import { dayOf } from '@/i18n/zoned-time'
import { datesIn } from '@/reading/words/dates'
import { OwnCommitments } from './own-commitments'
import classes from './progress.module.css'
import { ProgressTable } from './progress-table'
import { SelfView } from './self-view/self-view'
import type { ProgressSeries } from './series'
import { Situations } from './situations'
import { WorkOn } from './work-on'

const tabs = ['notes', 'selfView'] as const

/** What the person signed in has practised as an advisor, interview after interview: counts side by side, and no grade. */
export function Progress() {
  const t = useTranslations('progress')
  const words = useTranslations('rehearsal')
  const locale = useLocale()
  const { data } = useSuspenseQuery(useTRPC().progress.mine.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const [tab, setTab] = useState<(typeof tabs)[number]>('notes')
  const series = data.series.find(({ gridKey }) => gridKey === chosen) ?? data.series[0]
  const line = useSpan(series)
  if (!series) {
    return (
      <>
        <PageHead title={t('title')} />
        <div className={classes.empty}>
          <EmptyState
            icon={<IconChartLine size={20} stroke={1.5} aria-hidden="true" />}
            action={
              <>
                <ButtonLink href="/sessions">{t('toSessions')}</ButtonLink>
                <ButtonLink href="/rehearsal">{words('link')}</ButtonLink>
              </>
            }
          >
            {t('empty')}
          </EmptyState>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHead
        title={t('title')}
        line={line}
        actions={
          <>
            <ButtonLink kind="ghost" href={`/rehearsal?grid=${encodeURIComponent(series.gridKey)}`}>
              {words('link')}
            </ButtonLink>
            <TabList
              id="progress"
              label={t('tabs.label')}
              tab={tab}
              tabs={tabs}
              titles={{ notes: t('tabs.notes'), selfView: t('tabs.selfView') }}
              onTab={setTab}
            />
          </>
        }
      />
      {data.series.length > 1 ? (
        <div className={classes.grids}>
          <Pills
            label={t('grids')}
            chosen={series.gridKey}
            pills={data.series.map(({ gridKey, title, interviews }) => ({
              key: gridKey,
              title: localize(title, locale),
              count: interviews.length,
            }))}
            onChoose={setChosen}
          />
        </div>
      ) : null}
      <div className={classes.columns} {...panelOf('progress', tab)}>
        {tab === 'selfView' ? (
          <SelfView series={series} />
        ) : (
          <>
            <ProgressTable series={series} />
            <div className={classes.aside}>
              <WorkOn series={series} next={data.next} />
              <OwnCommitments {...data} />
              <Situations situations={data.situations} />
            </div>
          </>
        )}
      </div>
    </>
  )
}

/** « 11 entretiens au conseil, entre octobre et juin. » */
function useSpan(series: ProgressSeries | undefined): string | undefined {
  const t = useTranslations('progress')
  const locale = useLocale()
  const now = useNow().getTime()
  const [first, last] = [series?.interviews[0], series?.interviews.at(-1)]
  if (!series || !first || !last) return undefined
  const dates = datesIn(locale, last.timeZone)
  const [from, to] = [first, last].map(({ at }) => dayOf(at, last.timeZone).slice(0, 7))
  const count = series.interviews.length
  if (!from || !to || from === to) return t('line.one', { count, month: dates.month(to ?? '', now) })
  return t('line.several', { count, from: dates.month(from, now), to: dates.month(to, now) })
}
