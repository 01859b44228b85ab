'use client'

import { NumberInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { typedTotal } from '@/app/_kit/fields/typed-plan'
import { aroundInterview } from '@/domain/live-session/core/plan'
import { localize } from '@/domain/localized'
import classes from './schedule.module.css'
import type { Choices, Wish } from './wish'

type PlanFieldsProps = { form: UseFormReturnType<Wish>; phases: Choices['phases'] }

/** How long each part is to take, in minutes. */
export function PlanFields({ form, phases }: PlanFieldsProps) {
  const t = useTranslations('cohort.schedule')
  const locale = useLocale()
  const [briefing, ...after] = aroundInterview
  const labelOf = (key: string) => {
    const phase = phases.find((each) => each.key === key)
    return phase ? localize(phase.label, locale) : key
  }
  return (
    <FormPart title={t('plan')} isRoomy>
      <div className={classes.minutes}>
        <NumberInput label={t(`part.${briefing}`)} min={0} max={180} {...form.getInputProps(briefing)} />
        {form.values.phases.map(({ key }, index) => (
          <NumberInput
            key={key}
            label={labelOf(key)}
            min={1}
            max={120}
            {...form.getInputProps(`phases.${index}.minutes`)}
          />
        ))}
        {after.map((part) => (
          <NumberInput key={part} label={t(`part.${part}`)} min={0} max={180} {...form.getInputProps(part)} />
        ))}
      </div>
      <p className={classes.total}>
        {t.rich('total', { minutes: typedTotal(form.values), b: (chunks) => <b>{chunks}</b> })}
      </p>
    </FormPart>
  )
}
