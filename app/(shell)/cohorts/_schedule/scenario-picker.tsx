'use client'

import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import type { Seating } from '@/domain/live-session/core/schedule'
import { localize } from '@/domain/localized'
import { matchesName } from '@/domain/person/matches-name'
import { ScenarioLine } from './scenario-line'
import classes from './scenario-picker.module.css'
import { refusalOn, seatConflict } from './seat-conflict'
import type { Choices, ScenarioChoice, Wish } from './wish'

type ScenarioPickerProps = {
  form: UseFormReturnType<Wish>
  choices: Choices
  /** What is agreed now, where an interview is edited: its people are free of what their seats bind them to. */
  agreed?: { readonly scenarioKey: string; readonly seats: Seating }
}

/**
 * Choice of the situation, by search. A situation that a person's seat forbids is disabled and says who and why. The
 * chosen one stays visible during a search; the form's first one leads the list.
 */
export function ScenarioPicker({ form, choices, agreed }: ScenarioPickerProps) {
  const t = useTranslations('cohort.schedule')
  const words = useTranslations('planning.picker')
  const locale = useLocale()
  const [asked, setAsked] = useState('')
  const [offered] = useState(form.values.scenarioKey)
  const { control, sentence } = useFieldError(form.errors.scenarioKey)
  const textOf = ({ shortName, occupation, referral, difficulty, trapLabel }: ScenarioChoice) =>
    [
      shortName,
      localize(occupation, locale),
      localize(referral, locale),
      t(`difficulty.${difficulty}`),
      trapLabel ? localize(trapLabel, locale) : '',
    ].join(' ')
  const isOffered = ({ key }: ScenarioChoice) => key === offered
  const found = choices.scenarios
    .filter((each) => matchesName(textOf(each), asked))
    .sort((one, other) => Number(isOffered(other)) - Number(isOffered(one)))
  const chosen = choices.scenarios.filter(({ key }) => key === form.values.scenarioKey)
  const refusalOf = (scenario: ScenarioChoice) =>
    refusalOn(scenario, scenario.key === agreed?.scenarioKey ? agreed.seats : [])
  const shown = [...chosen.filter((each) => !found.includes(each)), ...found]
  return (
    <FormPart
      title={t('scenario')}
      hint={t('scenarioHint')}
      describedBy={control['aria-describedby']}
      isRoomy
    >
      <div className={classes.find}>
        <TextInput
          type="search"
          aria-label={words('search')}
          placeholder={words('search')}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        <p role="status">{asked.trim() !== '' && words('found', { count: found.length })}</p>
        {found.length === 0 && (
          <Button size="s" onClick={() => setAsked('')}>
            {words('all')}
          </Button>
        )}
      </div>
      <div className={classes.list}>
        {shown.map((scenario) => (
          <ScenarioLine
            key={scenario.key}
            scenario={scenario}
            members={choices.members}
            isChosen={form.values.scenarioKey === scenario.key}
            conflict={seatConflict(form.values, refusalOf(scenario), choices.members)}
            onChoose={() => form.setFieldValue('scenarioKey', scenario.key)}
          />
        ))}
      </div>
      {sentence}
    </FormPart>
  )
}
