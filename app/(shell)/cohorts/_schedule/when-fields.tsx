'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import type { Place } from '@/domain/live-session/plan'
import { placeSchema } from '@/domain/live-session/plan-schema'
import classes from './schedule.module.css'
import type { Wish } from './wish'

/** When and where. */
export function WhenFields({ form }: { form: UseFormReturnType<Wish> }) {
  const t = useTranslations('cohort.schedule')
  const place = useTranslations('common.place')
  return (
    <FormPart title={t('when')} isRoomy>
      <div className={classes.pair}>
        <TextInput type="date" label={t('day')} {...form.getInputProps('day')} />
        <TextInput type="time" label={t('time')} {...form.getInputProps('time')} />
        <NativeSelect
          className={classes.wide}
          label={t('place')}
          description={t(`placeHint.${form.values.place}`)}
          data={placeSchema.options.map((value: Place) => ({ value, label: place(value) }))}
          {...form.getInputProps('place')}
        />
      </div>
    </FormPart>
  )
}
