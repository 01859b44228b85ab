'use client'

import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { Tag } from '@/app/_kit/marks/tag'
import { localize } from '@/domain/localized'
import { firstName } from '@/reading/names/first-name'
import classes from './schedule.module.css'
import type { Choices, ScenarioChoice, Wish } from './wish'

type ScenarioPickerProps = { form: UseFormReturnType<Wish>; choices: Choices }

/** The situation to play. One whose brief the advisor has had before cannot be chosen, and says why. */
export function ScenarioPicker({ form, choices }: ScenarioPickerProps) {
  const t = useTranslations('cohort.schedule')
  const { advisorId } = form.values
  const advisor = choices.members.find(({ personId }) => personId === advisorId)
  const { control, sentence } = useFieldError(form.errors.scenarioKey)
  return (
    <FormPart title={t('scenario')} describedBy={control['aria-describedby']} isRoomy>
      <div className={classes.scenarios}>
        {choices.scenarios.map((scenario) => (
          <Choice
            key={scenario.key}
            scenario={scenario}
            form={form}
            knownTo={advisor && scenario.briefKnownTo.includes(advisorId) ? firstName(advisor.name) : null}
          />
        ))}
      </div>
      {sentence}
    </FormPart>
  )
}

type ChoiceProps = { scenario: ScenarioChoice; form: UseFormReturnType<Wish>; knownTo: string | null }

function Choice({ scenario, form, knownTo }: ChoiceProps) {
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
        disabled={knownTo !== null}
        onChange={() => form.setFieldValue('scenarioKey', key)}
      />
      <span className={classes.name}>{t('persona', { name: shortName, age })}</span>
      <span className={classes.small}>{localize(occupation, locale)}</span>
      <span className={classes.voice}>{t('quote', { text: localize(referral, locale) })}</span>
      <span className={classes.foot}>
        <Tag>{t(`difficulty.${difficulty}`)}</Tag>
        {trapLabel ? t('trap', { code: localize(trapLabel, locale) }) : null}
      </span>
      {knownTo ? <span className={classes.known}>{t('knownTo', { name: knownTo })}</span> : null}
    </label>
  )
}
