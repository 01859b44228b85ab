'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { liveFamilySchema } from '@/domain/live-session/settings-schema'
import { Choice } from './choice'
import type { SettingsFormState } from './use-settings-form'

/** What the two players see before the debrief, family by family. */
export function ShownPart({ form }: { form: SettingsFormState }) {
  const t = useTranslations('settings.shown')
  const { shownLive } = form.draft
  const families = liveFamilySchema.options
  return (
    <FormPart title={t('title')} hint={t('hint')}>
      {families.map((family) => (
        <Choice
          key={family}
          label={t(`${family}.label`)}
          hint={t(`${family}.hint`)}
          control={
            <Checkbox
              checked={shownLive.includes(family)}
              onChange={(event) => {
                const isShown = event.currentTarget.checked
                form.change({
                  shownLive: families.filter((each) =>
                    each === family ? isShown : shownLive.includes(each),
                  ),
                })
              }}
            />
          }
        />
      ))}
    </FormPart>
  )
}
