'use client'

import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useTRPC } from '@/app/_trpc/client'
import type { AttendanceHeading } from '@/domain/cohort/records/attendance'
import { daysIn, mostSheetDays } from '@/domain/cohort/records/export-wish'
import { ComingSheet } from './coming-sheet'
import { Outcome, TakeButtons } from './export-row'
import classes from './exports.module.css'
import { addressOf, halfSheetAddress } from './fetch-export'
import type { ExportChoices, PeriodWish } from './period-part'
import type { Taking } from './use-taking'

type AttendanceExportProps = {
  cohortId: string
  cohortName: string
  choices: ExportChoices
  wish: PeriodWish
  taking: Taking | null
  onTake: (file: string, address: string, before: () => Promise<unknown>) => Promise<void>
}

const lines = [
  { key: 'organisation', longest: 120 },
  { key: 'declaration', longest: 40 },
  { key: 'action', longest: 160 },
  { key: 'place', longest: 160 },
] as const satisfies readonly { key: keyof AttendanceHeading; longest: number }[]

/** The attendance sheet: what stands above it, and the sheet itself for a period of three months at most. */
export function AttendanceExport(props: AttendanceExportProps) {
  const { cohortId, cohortName, choices, wish, taking, onTake } = props
  const t = useTranslations('records')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const id = useId()
  const [typed, setTyped] = useState<AttendanceHeading | null>(null)
  const heading = typed ?? choices.heading
  const save = useMutation(
    trpc.records.saveHeading.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.records.exportChoices.queryFilter({ cohortId })),
    }),
  )
  const days = wish.from === '' || wish.to === '' ? Number.POSITIVE_INFINITY : daysIn(wish)
  const isClosed = days < 1 || days > mostSheetDays
  const before = async () => {
    if (typed) await save.mutateAsync({ cohortId, ...typed })
    setTyped(null)
  }
  return (
    <FormPart title={t('kind.attendance.title')} hint={t('kind.attendance.hint')} isRoomy>
      <p className={classes.under}>{t('exports.sheet.hint')}</p>
      <div className={classes.fields}>
        {lines.map(({ key, longest }) => (
          <TextInput
            key={key}
            label={t(`exports.sheet.${key}`)}
            {...(key === 'action' && { placeholder: cohortName })}
            maxLength={longest}
            autoComplete="off"
            value={heading[key]}
            onChange={(event) => setTyped({ ...heading, [key]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={classes.row}>
        <p id={id} className={classes.closed} data-quiet={!isClosed || undefined}>
          {t('exports.sheet.period', { days: mostSheetDays })}
        </p>
        <TakeButtons
          what="attendance"
          taking={taking}
          closedBy={isClosed ? id : null}
          onTake={(file) => void onTake(file, addressOf(cohortId, file, wish), before)}
        />
        <Outcome what="attendance" taking={taking} />
      </div>
      <ComingSheet
        choices={choices}
        taking={taking}
        onTake={(half) => void onTake('attendance.coming', halfSheetAddress(cohortId, half), before)}
      />
    </FormPart>
  )
}
