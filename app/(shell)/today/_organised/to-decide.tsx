'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'
import { Decisions } from '../../cohorts/_overview/decisions'
import classes from './organised.module.css'

/** What waits for a decision in one cohort, as its overview shows it. `cohortName`: given where there are several. */
export function ToDecide(props: { cohortId: string; cohortName: string | null; now: number }) {
  const { cohortId, cohortName, now } = props
  const { data: cohort } = useSuspenseQuery(useTRPC().cohort.overview.queryOptions({ cohortId }))
  return (
    <div>
      {cohortName ? <p className={classes.cohort}>{cohortName}</p> : null}
      <Decisions cohort={cohort} now={now} />
    </div>
  )
}
