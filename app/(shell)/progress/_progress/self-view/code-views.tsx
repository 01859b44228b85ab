import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { sumOf } from '@/domain/cohort/group-tallies'
import { localize } from '@/domain/localized'
import { noOccasion, ratingScale } from '@/domain/observation/self-assessment'
import { fewestInterviews, type SelfView, type TwoViews } from '@/domain/progress/self-view'
import table from '../progress-table.module.css'
import type { ProgressCode, ProgressInterview } from '../series'
import { useNoted } from '../use-noted'
import classes from './self-view.module.css'

type CodeViewsProps = {
  code: ProgressCode
  view: SelfView
  interviews: readonly ProgressInterview[]
  /** Of several codes, the one whose views part most. */
  partsMost: boolean
}

/** One code: what is said of the two views, then both in each interview, with no line from one to the next. */
export function CodeViews({ code, view, interviews, partsMost }: CodeViewsProps) {
  const locale = useLocale()
  return (
    <tr>
      <th scope="row" className={`${table.who} ${classes.code}`}>
        <span className={classes.name}>{localize(code.label, locale)}</span>
        <Verdict view={view} partsMost={partsMost} />
        <span className={classes.scale} aria-hidden="true">
          {scaleEnds.map(({ value, label }) => (
            <span key={value} style={{ top: placeOf(value) }}>
              {localize(label, locale)}
            </span>
          ))}
        </span>
      </th>
      {interviews.map((interview, place) => (
        <ViewsCell
          key={interview.id}
          code={code}
          interview={interview}
          views={view.views[place] ?? { own: null, noted: null }}
        />
      ))}
    </tr>
  )
}

/** The ends and the middle of the scale, from above. */
const scaleEnds = ratingScale.filter(({ value }) => value % 2 === 1).toReversed()

/** How far from the top of a cell a step of the scale stands. */
function placeOf(value: number): string {
  return `${10 + ((5 - value) / 4) * 80}%`
}

function Verdict({ view, partsMost }: Pick<CodeViewsProps, 'view' | 'partsMost'>) {
  const t = useTranslations('progress.selfView')
  const { verdict, both } = view
  if (verdict === null)
    return (
      <span className={classes.detail}>
        <b>{t('tooFew.said')}</b> {t('tooFew.why', { count: both, fewest: fewestInterviews })}
      </span>
    )
  const side = view.ratesAbove ? 'above' : 'below'
  return (
    <span className={classes.detail} data-parts-most={partsMost || undefined}>
      <b>{t(`verdict.${verdict}`)}</b> {t(`why.${verdict}`, { side })}
    </span>
  )
}

type ViewsCellProps = { code: ProgressCode; interview: ProgressInterview; views: TwoViews }

function ViewsCell({ code, interview, views }: ViewsCellProps) {
  const { own, noted } = views
  return (
    <td className={classes.cell}>
      <span className={classes.plot} aria-hidden="true">
        {own !== null && noted !== null ? (
          <i
            className={classes.band}
            data-lean={own > noted ? 'above' : 'below'}
            style={{
              top: placeOf(Math.max(own, noted)),
              bottom: `calc(100% - ${placeOf(Math.min(own, noted))})`,
            }}
          />
        ) : null}
        {noted === null ? null : (
          <span className={classes.noted} style={{ top: placeOf(noted) }}>
            <CodeShape {...code.shown} size={13} />
          </span>
        )}
        {own === null ? null : <span className={classes.own} style={{ top: placeOf(own) }} />}
      </span>
      <SaidViews code={code} interview={interview} views={views} />
    </td>
  )
}

/** What the cell shows, for those who hear the screen. */
function SaidViews({ code, interview, views }: ViewsCellProps) {
  const t = useTranslations('progress.selfView.said')
  const locale = useLocale()
  const noted = useNoted(code)
  const rating = interview.ownRatings?.[code.key]
  const step = ratingScale.find(({ value }) => value === rating)
  const own = step
    ? t('own', { rating: localize(step.label, locale) })
    : t(rating === noOccasion ? 'noOccasion' : 'noAnswer')
  const marks = noted(sumOf([interview], code.key))
  return (
    <HiddenText>
      {own} {t(views.noted === null ? 'fewMarks' : 'marks', { noted: marks })}
    </HiddenText>
  )
}
