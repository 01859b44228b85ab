'use client'

import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { Section } from '@/app/(shell)/_shell/section'
import { CodeRow } from './code-row'
import { OutcomesRow, SupervisorsRow } from './context-rows'
import { InterviewHead } from './interview-head'
import { PhasesRow } from './phases-row'
import classes from './progress-table.module.css'
import type { ProgressSeries } from './series'
import { TableLegend } from './table-legend'
import { TalkRow } from './talk-row'

/** Small multiples: a row for each code, a column for each interview, all rows on one scale. */
export function ProgressTable({ series }: { series: ProgressSeries }) {
  const t = useTranslations('progress.table')
  const { codes, interviews } = series
  return (
    <Section title={t('title')} note={<TableLegend codes={codes} />}>
      <div className={classes.card}>
        {codes.length === 0 ? <p className={classes.note}>{t('undirected')}</p> : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
        <section className={classes.scroll} aria-label={t('strip')} tabIndex={0}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th className={classes.who}>
                  <HiddenText>{t('what')}</HiddenText>
                </th>
                {interviews.map((interview) => (
                  <InterviewHead key={interview.id} interview={interview} />
                ))}
              </tr>
            </thead>
            <tbody>
              {codes.map((code) => (
                <CodeRow key={code.key} code={code} interviews={interviews} />
              ))}
            </tbody>
            <tbody>
              <SupervisorsRow interviews={interviews} />
              <PhasesRow series={series} />
              <TalkRow series={series} />
              <OutcomesRow interviews={interviews} />
            </tbody>
          </table>
        </section>
      </div>
    </Section>
  )
}
