import { useTranslations } from 'next-intl'
import { may } from '@/domain/access/roles'
import { type CohortOverview, summaryOf } from './practice'
import classes from './summary.module.css'

/** Four figures at most; none of them grades anybody. */
export function Summary({ cohort }: { cohort: CohortOverview }) {
  const t = useTranslations('cohort.summary')
  const { held, planned, learners, balanced, neverAdvised } = summaryOf(cohort)
  const seesAll = may(cohort.role, 'liveSession.seeAll')
  return (
    <dl className={classes.summary}>
      <Figure term={t(seesAll ? 'held' : 'myHeld')} value={held} rest={t('ofPlanned', { count: planned })} />
      <Figure term={t('balance')} value={balanced} rest={t('ofBalanced', { count: learners })} />
      <Figure
        term={t('never')}
        value={neverAdvised.length}
        rest={t('ofLearners', { count: learners })}
        isGap={neverAdvised.length > 0}
      />
    </dl>
  )
}

type FigureProps = { term: string; value: number; rest: string; isGap?: boolean }

function Figure({ term, value, rest, isGap = false }: FigureProps) {
  return (
    <div className={classes.figure} data-gap={isGap || undefined}>
      <dt>{term}</dt>
      <dd>
        {value} <span>{rest}</span>
      </dd>
    </div>
  )
}
