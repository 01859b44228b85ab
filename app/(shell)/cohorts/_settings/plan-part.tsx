'use client'

import { NumberInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { typedTotal } from '@/app/_kit/fields/typed-plan'
import { type AroundInterview, aroundInterview } from '@/domain/live-session/core/plan'
import { localize } from '@/domain/localized'
import classes from './settings.module.css'
import { sections } from './use-sections'
import type { GridChoice, SettingsFormState } from './use-settings-form'

type PlanPartProps = { form: SettingsFormState; phases: GridChoice['phases'] }

/** How long each step is to take, in minutes, and what that makes in all. */
export function PlanPart({ form, phases }: PlanPartProps) {
  const t = useTranslations('settings')
  const tp = useTranslations('cohort.schedule')
  const locale = useLocale()
  const { draft, faults, change } = form
  const [briefing, ...after] = aroundInterview
  const labelOf = (key: string) => {
    const phase = phases.find((each) => each.key === key)
    return phase ? localize(phase.label, locale) : key
  }
  const around = (part: AroundInterview) => (
    <NumberInput
      key={part}
      label={tp(`part.${part}`)}
      min={0}
      max={180}
      clampBehavior="none"
      allowDecimal={false}
      value={draft.around[part]}
      error={faults[`plan.${part}`] && t('fault.minutes')}
      onChange={(minutes) => change({ around: { ...draft.around, [part]: minutes } })}
    />
  )
  return (
    <FormPart anchor={sections.plan} title={t('plan.title')} hint={t('plan.hint')}>
      <div className={classes.minutes}>
        {around(briefing)}
        {draft.phases.map(({ key, minutes }, index) => (
          <NumberInput
            key={key}
            label={labelOf(key)}
            min={1}
            max={120}
            clampBehavior="none"
            allowDecimal={false}
            value={minutes}
            error={faults[`plan.phases.${index}.minutes`] && t('fault.phaseMinutes')}
            onChange={(changed) =>
              change({
                phases: draft.phases.map((phase) =>
                  phase.key === key ? { ...phase, minutes: changed } : phase,
                ),
              })
            }
          />
        ))}
        {after.map(around)}
      </div>
      <p className={classes.total} role="status">
        {tp.rich('total', {
          minutes: typedTotal({ ...draft.around, phases: draft.phases }),
          b: (chunks) => <b>{chunks}</b>,
        })}
      </p>
    </FormPart>
  )
}
