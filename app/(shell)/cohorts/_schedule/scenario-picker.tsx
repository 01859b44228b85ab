'use client'

import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { Tag } from '@/app/_kit/marks/tag'
import { localize } from '@/domain/localized'
import classes from './schedule.module.css'
import { type SeatConflict, seatConflict } from './seat-conflict'
import type { Choices, ScenarioChoice, Wish } from './wish'

type ScenarioPickerProps = { form: UseFormReturnType<Wish>; choices: Choices }

/** The situation to play. One on which somebody may not take their seat cannot be chosen, and says who and why. */
export function ScenarioPicker({ form, choices }: ScenarioPickerProps) {
  const t = useTranslations('cohort.schedule')
  const { control, sentence } = useFieldError(form.errors.scenarioKey)
  return (
    <FormPart
      title={t('scenario')}
      hint={t('scenarioHint')}
      describedBy={control['aria-describedby']}
      isRoomy
    >
      <div className={classes.scenarios}>
        {choices.scenarios.map((scenario) => (
          <Choice
            key={scenario.key}
            scenario={scenario}
            form={form}
            conflict={seatConflict(form.values, scenario, choices.members)}
          />
        ))}
      </div>
      {sentence}
    </FormPart>
  )
}

type ChoiceProps = {
  scenario: ScenarioChoice
  form: UseFormReturnType<Wish>
  conflict: SeatConflict | null
}

function Choice({ scenario, form, conflict }: ChoiceProps) {
  const t = useTranslations('cohort.schedule')
  const locale = useLocale()
  const { key, shortName, age, occupation, referral, difficulty, trapLabel } = scenario
  return (
    <label className={classes.scenario}>
      <input
        type="radio"
        name="scenario"
        value={key}
        data-path="scenarioKey"
        checked={form.values.scenarioKey === key}
        disabled={conflict !== null}
        onChange={() => form.setFieldValue('scenarioKey', key)}
      />
      <span className={classes.name}>{t('persona', { name: shortName, age })}</span>
      <span className={classes.small}>{localize(occupation, locale)}</span>
      <span className={classes.voice}>{t('quote', { text: localize(referral, locale) })}</span>
      <span className={classes.foot}>
        <Tag>{t(`difficulty.${difficulty}`)}</Tag>
        {trapLabel ? t('trap', { code: localize(trapLabel, locale) }) : null}
      </span>
      {conflict ? (
        <span className={classes.known}>{t(`bound.${conflict.reason}`, { name: conflict.name })}</span>
      ) : null}
    </label>
  )
}
