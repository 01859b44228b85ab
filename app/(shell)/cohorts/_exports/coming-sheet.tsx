'use client'

import { NativeSelect } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { datesIn } from '@/reading/words/dates'
import classes from './exports.module.css'
import type { ExportChoices } from './period-part'
import type { Taking } from './use-taking'

type Coming = ExportChoices['coming'][number]
type ComingSheetProps = {
  choices: ExportChoices
  taking: Taking | null
  onTake: (half: Coming) => void
}

/** The sheet of a half-day that is still to come, to be signed by hand. */
export function ComingSheet({ choices: { coming, timeZone }, taking, onTake }: ComingSheetProps) {
  const t = useTranslations('records.exports.coming')
  const dates = datesIn(useLocale(), timeZone)
  const [chosen, setChosen] = useState('')
  const keyOf = ({ day, half }: Coming) => `${day} ${half}`
  const half = coming.find((each) => keyOf(each) === chosen) ?? coming[0]
  if (!half) return <p className={classes.under}>{t('none')}</p>
  const labelOf = (each: Coming) =>
    t(each.half, { day: dates.dayInFull(Date.parse(`${each.day}T12:00:00Z`)), count: each.interviews })
  return (
    <div className={classes.coming}>
      <NativeSelect
        label={t('label')}
        description={t('hint')}
        value={keyOf(half)}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={coming.map((each) => ({ value: keyOf(each), label: labelOf(each) }))}
      />
      <Button
        busy={taking?.state === 'making' && taking.file === 'attendance.coming'}
        disabled={taking?.state === 'making'}
        onClick={() => onTake(half)}
      >
        {t('take')}
      </Button>
    </div>
  )
}
