'use client'

import { NativeSelect } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { localize } from '@/domain/localized'
import { type StimulusPhase, stimulusPhases } from '@/domain/stimulus/stimulus'
import { phaseLabel } from '../labels'

type PhaseFieldProps = {
  readonly phase: StimulusPhase
  readonly onChange: (phase: StimulusPhase) => void
}

/** The phase of the interview in which a moment comes. */
export function PhaseField({ phase, onChange }: PhaseFieldProps) {
  const t = useTranslations('stimuli.write')
  const locale = useLocale()
  return (
    <NativeSelect
      label={t('phase')}
      value={phase}
      data={stimulusPhases.map((value) => ({ value, label: localize(phaseLabel(value), locale) }))}
      onChange={(event) =>
        onChange(stimulusPhases.find((each) => each === event.currentTarget.value) ?? 'exploration')
      }
    />
  )
}
