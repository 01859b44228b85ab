import { useTranslations } from 'next-intl'
import { Section } from '@/app/(shell)/_shell/section'
import { partsMost, selfView, type SelfView as View } from '@/domain/progress/self-view'
import { InterviewHead } from '../interview-head'
import table from '../progress-table.module.css'
import type { ProgressCode, ProgressSeries } from '../series'
import { CodeViews } from './code-views'
import { HowItIsMade } from './how-it-is-made'
import { LowerWhileMarksRise } from './lower-while-marks-rise'
import classes from './self-view.module.css'
import { ViewsLegend } from './views-legend'

/** What the person signed in rated themself before anything was opened, beside what was noted: a band for each interview. */
export function SelfView({ series }: { series: ProgressSeries }) {
  const t = useTranslations('progress.selfView')
  const { interviews } = series
  const rated = series.codes.filter(({ isRated }) => isRated)
  const views = new Map(rated.map(({ key }) => [key, selfView(interviews, key)]))
  const parting = partsMost(views)
  const rows = rated.flatMap((code) => {
    const view = views.get(code.key)
    return view ? { code, view } : []
  })
  const [first] = rated
  const takes = interviews.reduce((sum, each) => sum + each.takes, 0)
  return (
    <>
      <Section title={t('title')}>
        <div className={table.card}>
          {first ? <ViewsLegend code={first} /> : null}
          {first ? (
            <ViewsTable rows={rows} interviews={interviews} parting={parting} />
          ) : (
            <p className={table.note}>{t('notRated')}</p>
          )}
        </div>
      </Section>
      <div className={classes.aside}>
        <Section title={t('yours.title')}>
          <p className={classes.card}>{t('yours.text')}</p>
        </Section>
        {takes > 0 && (
          <Section title={t('takes.title')}>
            <p className={classes.card}>
              {t('takes.text', { takes, interviews: interviews.filter((each) => each.takes > 0).length })}
            </p>
          </Section>
        )}
        {rows
          .filter(({ view }) => view.fallsWhileMarksRise)
          .map(({ code }) => (
            <LowerWhileMarksRise key={code.key} code={code} />
          ))}
        <HowItIsMade />
      </div>
    </>
  )
}

type ViewsTableProps = {
  rows: readonly { code: ProgressCode; view: View }[]
  interviews: ProgressSeries['interviews']
  parting: string | null
}

function ViewsTable({ rows, interviews, parting }: ViewsTableProps) {
  const t = useTranslations('progress.selfView')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className={`${table.scroll} ${classes.scroll}`} aria-label={t('strip')} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.who}>
              {t('code')}
            </th>
            {interviews.map((interview) => (
              <InterviewHead key={interview.id} interview={interview} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, view }) => (
            <CodeViews
              key={code.key}
              code={code}
              view={view}
              interviews={interviews}
              partsMost={code.key === parting}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
