'use client'

import { Radio } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Choice } from '@/app/_kit/fields/choice'
import { FormPart } from '@/app/_kit/fields/form-part'
import { readyCuesMax } from '@/domain/live-session/core/settings'
import { cueMaxWords } from '@/domain/live-session/cues/cue'
import { CueIcons } from './cue-icons'
import { CueTexts } from './cue-texts'
import classes from './settings.module.css'
import { sections } from './use-sections'
import type { SettingsFormState } from './use-settings-form'

/** What supervisors have at hand to whisper: words, the product’s or the cohort’s, and icons. */
export function CuesPart({ form }: { form: SettingsFormState }) {
  const t = useTranslations('settings.cues')
  const { ownTexts } = form.draft
  const way = (own: boolean) => (
    <Radio name="cue-texts" checked={ownTexts === own} onChange={() => form.change({ ownTexts: own })} />
  )
  return (
    <FormPart anchor={sections.cues} title={t('title')} hint={t('hint')}>
      <fieldset className={classes.words}>
        <legend>{t('texts')}</legend>
        <Choice label={t('product.label')} hint={t('product.hint')} control={way(false)} />
        <Choice
          label={t('own.label')}
          hint={t('own.hint', { words: cueMaxWords, most: readyCuesMax })}
          control={way(true)}
        />
      </fieldset>
      {ownTexts && <CueTexts form={form} />}
      <CueIcons form={form} />
    </FormPart>
  )
}
