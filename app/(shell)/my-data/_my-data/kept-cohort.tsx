'use client'

import { useNow, useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { useDates } from '@/app/_kit/text/use-dates'
import { useNouns } from '@/app/_kit/text/use-nouns'
import type { PersonForm } from '@/domain/person/person-form'
import type { CohortKept, Kept } from './kept'
import { KeptTable } from './kept-table'
import classes from './my-data.module.css'
import { Openings } from './openings'

type KeptCohortProps = {
  cohort: CohortKept
  form: PersonForm
  before: Kept['own']
}

/** What one cohort keeps of the person, and who has opened it. */
export function KeptCohort({ cohort, form, before }: KeptCohortProps) {
  const t = useTranslations('kept')
  const standing = useStanding(cohort, form)
  const id = `kept-${cohort.id}`
  return (
    <section aria-labelledby={id} className={classes.cohort}>
      <Row gap="0 3" align="baseline" justify="space-between" wraps>
        <h2 id={id} className={classes.title}>
          {cohort.name}
        </h2>
        <span className={classes.note}>{standing}</span>
      </Row>
      <KeptTable
        caption={t('caption', { cohort: cohort.name })}
        lines={[...before, ...cohort.lines]}
        form={form}
        zone={cohort.timeZone}
      />
      <Openings cohort={cohort} />
    </section>
  )
}

function useStanding({ role, joinedAt, endedAt, timeZone }: CohortKept, form: PersonForm): string {
  const t = useTranslations('kept.cohort')
  const nouns = useNouns()
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  if (endedAt !== null) return t('left', { day: dates.date(endedAt, now) })
  const title = role ? nouns.role(role, { form }) : t('noRole')
  return joinedAt === null
    ? t('memberUndated', { role: title })
    : t('member', { role: title, day: dates.date(joinedAt, now) })
}
