'use client'

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { AttendanceExport } from './attendance-export'
import { ExportRow } from './export-row'
import classes from './exports.module.css'
import { addressOf } from './fetch-export'
import { MarksExport } from './marks-export'
import { PeriodPart, type PeriodWish, wholeYear } from './period-part'
import { useTaking } from './use-taking'

const tables = ['sessions', 'practice'] as const

/** What a coordinator may take away of a cohort, for the whole year, a period or a round; marks by whole months. */
export function Exports({ cohortId }: { cohortId: string }) {
  const t = useTranslations('records.exports')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { data: choices } = useSuspenseQuery(trpc.records.exportChoices.queryOptions({ cohortId }))
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const cohort = me.memberships.find((each) => each.cohortId === cohortId)?.cohortName ?? ''
  const [wish, setWish] = useState<PeriodWish>(wholeYear)
  const { taking, take } = useTaking()
  const takeMarks = async (file: string, address: string) => {
    await take(file, address)
    await queryClient.invalidateQueries(trpc.records.exportChoices.queryFilter({ cohortId }))
  }
  return (
    <div className={classes.page} {...useInertUntilHydrated()}>
      <PageHead title={t('title')} line={t('line', { cohort })} />
      <p className={classes.lead}>{t('lead')}</p>
      <PeriodPart choices={choices} wish={wish} onChange={setWish} />
      <ul className={classes.list}>
        {tables.map((what) => (
          <ExportRow
            key={what}
            what={what}
            taking={taking}
            onTake={(file) => void take(file, addressOf(cohortId, file, wish))}
          />
        ))}
      </ul>
      <AttendanceExport
        cohortId={cohortId}
        choices={choices}
        cohortName={cohort}
        wish={wish}
        taking={taking}
        onTake={take}
      />
      <MarksExport
        cohortId={cohortId}
        marks={choices.marks}
        taking={taking}
        onTake={(file, address) => void takeMarks(file, address)}
      />
      <p className={classes.note}>{t('whatIsIn')}</p>
    </div>
  )
}
