'use client'

import { NativeSelect } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useNow, useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import { HourField } from '@/app/_kit/fields/moments/hour-field'
import { useDates } from '@/app/_kit/text/use-dates'
import type { Place } from '@/domain/live-session/core/plan'
import { placeSchema } from '@/domain/live-session/core/plan-schema'
import classes from './schedule.module.css'
import { WhereFields } from './where-fields'
import type { Choices, Wish } from './wish'

type WhenFieldsProps = { form: UseFormReturnType<Wish>; choices: Choices; today: string }

/** When and where. */
export function WhenFields({ form, choices, today }: WhenFieldsProps) {
  const t = useTranslations('cohort.schedule')
  const place = useTranslations('common.place')
  const dates = useDates(choices.timeZone)
  const now = useNow().getTime()
  return (
    <FormPart title={t('when')} isRoomy>
      <div className={classes.pair}>
        <DayField label={t('day')} today={today} {...form.getInputProps('day')} value={form.values.day} />
        <HourField
          label={t('time', { zone: dates.zone(now) })}
          {...form.getInputProps('time')}
          value={form.values.time}
        />
        <NativeSelect
          className={classes.wide}
          label={t('place')}
          description={t(`placeHint.${form.values.place}`)}
          data={placeSchema.options.map((value: Place) => ({ value, label: place(value) }))}
          {...form.getInputProps('place')}
        />
        <WhereFields form={form} choices={choices} />
      </div>
    </FormPart>
  )
}
