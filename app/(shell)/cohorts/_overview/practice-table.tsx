'use client'

import { IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useFindPerson } from '@/app/_kit/fields/find-person'
import { Table } from '@/app/_kit/table/table'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { Section } from '@/app/(shell)/_shell/section'
import { may } from '@/domain/access/roles'
import { agreementOf } from '@/reading/words/nouns'
import type { CohortOverview } from './practice'
import { PracticeRow } from './practice-row'
import classes from './practice-table.module.css'
import { SeatChip } from './seat-chip'

const legend = ['advisor', 'beneficiary', 'observer'] as const

/** Learners by seats: what each has practised, in order, and who has a seat still to come to. */
export function PracticeTable({ cohort }: { cohort: CohortOverview }) {
  const t = useTranslations('cohort.practice')
  const seat = useTranslations('common.seat')
  const seesAll = may(cohort.role, 'liveSession.seeAll')
  const learners = cohort.members.filter(({ role }) => role === 'learner')
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
            ...(seesAll ? [{ title: t('path'), className: `${classes.start} ${classes.paths}` }] : []),
            { title: t('balance') },
            { title: seat('observer') },
          ]}
        >
          {found.map((member) => (
            <PracticeRow
              key={member.personId}
              member={member}
              sessions={seesAll ? cohort.sessions : null}
              showsGaps={seesAll && learners.some(({ asAdvisor }) => asAdvisor > 0)}
            />
          ))}
        </Table>
      </div>
      {seesAll ? (
        <ul className={classes.legend}>
          {legend.map((each) => (
            <li key={each}>
              <SeatChip seat={each} isSmall isSilent />
              {seat(each)}
            </li>
          ))}
          <li>
            <SeatChip seat="advisor" isPlanned isSmall isSilent />
            {t('planned')}
          </li>
        </ul>
      ) : null}
    </Section>
  )
}
