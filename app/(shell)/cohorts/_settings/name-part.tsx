'use client'

import { Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { FormPart } from '@/app/_kit/fields/form-part'
import { cohortNameMax, cohortNameMin } from '@/domain/cohort/cohort-settings'
import classes from './settings.module.css'
import { sections } from './use-sections'
import type { SettingsFormState } from './use-settings-form'

/** Where a cohort may live: what the browser knows, and what the cohort has. */
function zonesWith(own: string) {
  const known = Intl.supportedValuesOf('timeZone')
  const all = known.includes(own) ? known : [own, ...known]
  return all.map((value) => ({ value, label: value.replaceAll('_', ' ').replaceAll('/', ' / ') }))
}

/** What the cohort is called, and on whose clocks it lives. */
export function NamePart({ form }: { form: SettingsFormState }) {
  const t = useTranslations('settings')
  const { name: fault } = form.faults
  const { timeZone } = form.draft
  const zones = useMemo(() => zonesWith(timeZone), [timeZone])
  return (
    <FormPart anchor={sections.name} title={t('name.title')}>
      <TextInput
        className={classes.name}
        label={t('name.label')}
        autoComplete="off"
        value={form.draft.name}
        error={fault && t('fault.name', { min: cohortNameMin, max: cohortNameMax })}
        onChange={(event) => form.change({ name: event.currentTarget.value })}
      />
      <Select
        className={classes.name}
        label={t('zone.label')}
        description={t('zone.hint')}
        data={zones}
        value={form.draft.timeZone}
        searchable
        limit={60}
        allowDeselect={false}
        nothingFoundMessage={t('zone.none')}
        onChange={(timeZone) => timeZone && form.change({ timeZone })}
      />
    </FormPart>
  )
}
