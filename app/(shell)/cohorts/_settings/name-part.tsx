'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { cohortNameMax, cohortNameMin } from '@/domain/cohort/cohort-settings'
import classes from './settings.module.css'
import type { SettingsFormState } from './use-settings-form'

export function NamePart({ form }: { form: SettingsFormState }) {
  const t = useTranslations('settings')
  const { name: fault } = form.faults
  return (
    <FormPart title={t('name.title')}>
      <TextInput
        className={classes.name}
        label={t('name.label')}
        autoComplete="off"
        value={form.draft.name}
        error={fault && t('fault.name', { min: cohortNameMin, max: cohortNameMax })}
        onChange={(event) => form.change({ name: event.currentTarget.value })}
      />
    </FormPart>
  )
}
