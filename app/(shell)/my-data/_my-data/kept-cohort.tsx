'use client'

import { useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useNouns } from '@/app/_kit/text/use-nouns'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { PersonForm } from '@/domain/person/person-form'
import { KeptTable } from './kept-table'
import classes from './my-data.module.css'
import { Openings } from './openings'

export type Kept = RouterOutputs['personalData']['read']
export type CohortKept = Kept['cohorts'][number]

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
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {cohort.name}
        </h2>
        <span className={classes.note}>{standing}</span>
      </div>
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
