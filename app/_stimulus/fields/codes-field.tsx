'use client'

import { useLocale, useTranslations } from 'next-intl'
import { localize } from '@/domain/localized'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { stimulusBounds } from '@/domain/stimulus/stimulus-schema'
import classes from './moment-fields.module.css'

type CodesFieldProps = {
  readonly codes: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
}

/** What is at play in a moment, by the codes of the built-in grid: a few at most. */
export function CodesField({ codes, onChange }: CodesFieldProps) {
  const t = useTranslations('stimuli.write')
  const locale = useLocale()
  const isFull = codes.length >= stimulusBounds.codes
  return (
    <fieldset className={classes.codes}>
      <legend>{t('codes', { most: stimulusBounds.codes })}</legend>
      <div>
        {defaultGrid.codes.map(({ key, label }) => {
          const isChosen = codes.includes(key)
          return (
            <button
              key={key}
              type="button"
              aria-pressed={isChosen}
              disabled={isFull && !isChosen}
              onClick={() => onChange(isChosen ? codes.filter((each) => each !== key) : [...codes, key])}
            >
              {localize(label, locale)}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
