'use client'

import { NativeSelect } from '@mantine/core'
import { useNow, useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import type { RouterOutputs } from '@/app/_trpc/types'
import { dayOf } from '@/i18n/zoned-time'
import classes from './exports.module.css'

export type ExportChoices = RouterOutputs['records']['exportChoices']
/** The period that is asked for; an empty string stands for no bound, and for every round. */
export type PeriodWish = { readonly from: string; readonly to: string; readonly round: string }

export const wholeYear: PeriodWish = { from: '', to: '', round: '' }

type PeriodPartProps = {
  choices: ExportChoices
  wish: PeriodWish
  onChange: (wish: PeriodWish) => void
}

/** From when until when, and of which round. */
export function PeriodPart({ choices: { rounds, timeZone }, wish, onChange }: PeriodPartProps) {
  const t = useTranslations('records.exports')
  const today = dayOf(useNow().getTime(), timeZone)
  return (
    <FormPart title={t('period')} hint={t('whole')} isRoomy>
      <div className={classes.fields}>
        <DayField
          label={t('from')}
          today={today}
          value={wish.from}
          onChange={(from) => onChange({ ...wish, from })}
        />
        <DayField
          label={t('to')}
          today={today}
          {...(wish.from !== '' && { minDate: wish.from })}
          value={wish.to}
          onChange={(to) => onChange({ ...wish, to })}
        />
        <NativeSelect
          label={t('round')}
          value={wish.round}
          onChange={(event) => onChange({ ...wish, round: event.currentTarget.value })}
          data={[
            { value: '', label: t('everyRound') },
            ...rounds.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </div>
    </FormPart>
  )
}
