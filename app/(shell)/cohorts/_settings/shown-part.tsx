'use client'

import { Checkbox } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { Choice } from '@/app/_kit/fields/choice'
import { FormPart } from '@/app/_kit/fields/form-part'
import { localize } from '@/domain/localized'
import { capitalised } from '@/reading/words/capitalised'
import { insideSentence } from '@/reading/words/inside-sentence'
import { sections } from './use-sections'
import type { GridChoice, SettingsFormState } from './use-settings-form'

type ShownPartProps = { form: SettingsFormState; families: GridChoice['families'] }

/** What the two players see before the debrief: the current phase, then family by family. */
export function ShownPart({ form, families }: ShownPartProps) {
  const t = useTranslations('settings.shown')
  const locale = useLocale()
  const { shownLive } = form.draft
  const choices = [
    { key: 'phases', label: t('phases.label'), hint: t('phases.hint') },
    ...families.map(({ key, label, shownHint }) => {
      const family = insideSentence(localize(label, locale), locale)
      return {
        key,
        label: capitalised(t('family', { family })),
        hint: localize(shownHint, locale),
      }
    }),
  ]
  return (
    <FormPart anchor={sections.shown} title={t('title')} hint={t('hint')}>
      {choices.map(({ key, label, hint }) => (
        <Choice
          key={key}
          label={label}
          hint={hint}
          control={
            <Checkbox
              checked={shownLive.includes(key)}
              onChange={(event) => {
                const isShown = event.currentTarget.checked
                const isChosen = (each: string) => (each === key ? isShown : shownLive.includes(each))
                form.change({ shownLive: choices.map((each) => each.key).filter(isChosen) })
              }}
            />
          }
        />
      ))}
    </FormPart>
  )
}
