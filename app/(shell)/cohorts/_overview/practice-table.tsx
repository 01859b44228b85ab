'use client'

import { IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useFindPerson } from '@/app/_kit/fields/find-person'
import { Table } from '@/app/_kit/table/table'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { Section } from '@/app/(shell)/_shell/section'
import { agreementOf } from '@/reading/words/nouns'
import type { CohortOverview } from './practice'
import { PracticeRow } from './practice-row'
import classes from './practice-table.module.css'

/** Learners by seats, as learners see it of each other: how often each was held. */
export function PracticeTable({ cohort }: { cohort: CohortOverview }) {
  const t = useTranslations('cohort.practice')
  const seat = useTranslations('common.seat')
  const { learners } = cohort
  const together = agreementOf(learners)
  const { found, field } = useFindPerson(learners)
  if (learners.length === 0) {
    return (
      <Section title={t('title')}>
        <EmptyState icon={<IconUsers size={20} stroke={1.5} aria-hidden="true" />}>
          {t('noLearners')}
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title={t('title')} note={t('count', together)}>
      {field}
      <div className={classes.card}>
        <Table
          className={classes.table}
          columns={[
            { title: t('learner', together), className: classes.start },
            { title: t('balance') },
            { title: seat('observer') },
          ]}
        >
          {found.map((learner) => (
            <PracticeRow key={learner.personId} learner={learner} />
          ))}
        </Table>
      </div>
    </Section>
  )
}
