'use client'

import { Checkbox, Radio } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Choice } from '@/app/_kit/fields/choice'
import { FormPart } from '@/app/_kit/fields/form-part'
import { supervisions } from '@/domain/live-session/core/settings'
import { sections } from './use-sections'
import type { SettingsFormState } from './use-settings-form'

/** How several supervisors of one interview work. */
export function SupervisionPart({ form }: { form: SettingsFormState }) {
  const t = useTranslations('settings.supervision')
  return (
    <FormPart anchor={sections.supervision} title={t('title')}>
      {supervisions.map((way) => (
        <Choice
          key={way}
          label={t(`${way}.label`)}
          hint={t(`${way}.hint`)}
          control={
            <Radio
              name="supervision"
              checked={form.draft.supervision === way}
              onChange={() => form.change({ supervision: way })}
            />
          }
        />
      ))}
      <Choice
        label={t('asksConsent.label')}
        hint={t('asksConsent.hint')}
        control={
          <Checkbox
            checked={form.draft.asksConsent}
            onChange={(event) => form.change({ asksConsent: event.currentTarget.checked })}
          />
        }
      />
    </FormPart>
  )
}
