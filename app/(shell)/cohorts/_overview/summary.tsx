import { useTranslations } from 'next-intl'
import { agreementOf } from '@/reading/words/nouns'
import { type CohortOverview, summaryOf } from './practice'
import classes from './summary.module.css'

/** Three figures for whoever organises; none of them grades anybody. */
export function Summary({ cohort }: { cohort: CohortOverview }) {
  const t = useTranslations('cohort.summary')
  const { held, planned, learners, balanced, neverAdvised } = summaryOf(cohort)
  const people = cohort.members.filter(({ role }) => role === 'learner')
  return (
    <dl className={classes.summary}>
      <Figure term={t('held')} value={held} rest={t('ofPlanned', { count: planned })} />
      <Figure term={t('balance')} value={balanced} rest={t('ofBalanced', { count: learners })} />
      <Figure
        term={t('never')}
        value={neverAdvised.length}
        rest={t('ofLearners', agreementOf(people))}
        isGap={neverAdvised.length > 0}
      />
    </dl>
  )
}

/** The same figures for one member, about themselves alone. */
export function OwnSummary({ cohort, personId }: { cohort: CohortOverview; personId: string }) {
  const t = useTranslations('cohort.summary')
  const { held, planned } = summaryOf(cohort)
  const own = cohort.members.find((member) => member.personId === personId)
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
