'use client'

import { Radio } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { supervisionSchema } from '@/domain/live-session/settings-schema'
import { Choice } from './choice'
import type { SettingsFormState } from './use-settings-form'

/** How several supervisors of one interview work. */
export function SupervisionPart({ form }: { form: SettingsFormState }) {
  const t = useTranslations('settings.supervision')
  return (
    <FormPart title={t('title')}>
      {supervisionSchema.options.map((way) => (
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
    </FormPart>
  )
}
