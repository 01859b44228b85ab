'use client'

import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import { HourField } from '@/app/_kit/fields/moments/hour-field'
import { roundLimits } from '@/domain/pairing/round-schema'
import classes from './rounds.module.css'
import { nextSlot, type SetupDraft } from './setup-draft'
import { WeeklyPart } from './weekly-part'

type SlotsPartProps = { form: UseFormReturnType<SetupDraft>; minutes: number; today: string }

/** The hours of a round. */
export function SlotsPart({ form, minutes, today }: SlotsPartProps) {
  const t = useTranslations('rounds.setup')
  const { slots } = form.values
  return (
    <FormPart title={t('slots')} hint={t('slotsHint', { minutes })} isRoomy>
      <ul className={classes.rows}>
        {slots.map(({ id, day, time }, index) => (
          <li key={id} className={classes.row}>
            <DayField
              label={t('day', { number: index + 1 })}
              today={today}
              {...form.getInputProps(`slots.${index}.day`)}
              value={day}
            />
            <HourField
              label={t('time', { number: index + 1 })}
              {...form.getInputProps(`slots.${index}.time`)}
              value={time}
            />
            <Button
              kind="ghost"
              square
              aria-label={t('removeSlot', { number: index + 1 })}
              disabled={slots.length === 1}
              onClick={() => form.removeListItem('slots', index)}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        disabled={slots.length >= roundLimits.slots}
        onClick={() => form.insertListItem('slots', nextSlot(form.values, minutes))}
      >
        <IconPlus size={16} stroke={1.6} aria-hidden />
        {t('addSlot')}
      </Button>
      <WeeklyPart form={form} minutes={minutes} />
    </FormPart>
  )
}
