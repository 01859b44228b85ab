import { useTranslations } from 'next-intl'
import { type CohortOverview, ownCounts } from './practice'
import classes from './summary.module.css'
import type { PracticeYear } from './year/practice-year'

/** Four figures for the coordinator; none of them grades anyone. */
export function Summary({ summary }: Pick<PracticeYear, 'summary'>) {
  const t = useTranslations('year.summary')
  const { held, planned, balanced, learners, kept, due, unsupervised } = summary
  return (
    <dl className={classes.summary} data-four>
      <Figure term={t('held')} value={held} rest={t('ofPlanned', { count: planned })} />
      <Figure term={t('balance')} value={balanced} rest={t('ofBalanced', { count: learners })} />
      <Figure term={t('kept')} value={kept} rest={t('ofDue', { count: due })} />
      <Figure
        term={t('unsupervised')}
        value={unsupervised}
        rest={t('toCome', { count: unsupervised })}
        isGap={unsupervised > 0}
      />
    </dl>
  )
}

/** The figures of one member, about themselves alone. */
export function OwnSummary({ cohort, personId }: { cohort: CohortOverview; personId: string }) {
  const t = useTranslations('cohort.summary')
  const { held, planned } = ownCounts(cohort)
  const own = cohort.learners.find((learner) => learner.personId === personId)
  return (
    <dl className={classes.summary}>
      <Figure term={t('ownHeld')} value={held} rest={t('ofPlanned', { count: planned })} />
      <Figure
        term={t('ownAdvisor')}
        value={own?.asAdvisor ?? 0}
        rest={t('times', { count: own?.asAdvisor ?? 0 })}
      />
      <Figure
        term={t('ownBeneficiary')}
        value={own?.asBeneficiary ?? 0}
        rest={t('times', { count: own?.asBeneficiary ?? 0 })}
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
