'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Localized } from '@/domain/localized'
import { gridBounds } from '@/domain/observation/grid-bounds'
import { useEditor } from '../desk/use-grid-editor'
import frameless from './frameless-field.module.css'
import styles from './pair-field.module.css'

const languages = ['fr', 'en'] as const

type PairFieldProps = {
  readonly label: string
  readonly help?: string
  readonly value: Localized | undefined
  /** Whether it may stay empty. */
  readonly optional?: boolean
  readonly rows?: number
  /** What a reader may want to look at again; it refuses nothing. */
  readonly note?: string | null
  readonly onChange: (value: Localized) => void
}

/** One text in both languages, side by side in one frame, so that lines stay level. */
export function PairField({
  label,
  help,
  value,
  optional = false,
  rows = 1,
  note = null,
  onChange,
}: PairFieldProps) {
  const t = useTranslations('grids.editor')
  const { mayWrite } = useEditor()
  const id = useId()
  const said = value ?? { fr: '', en: '' }
  return (
    <fieldset className={styles.pair}>
      <legend>
        {label}
        {help || optional ? (
          <small> {[help, optional && t('optional')].filter(Boolean).join(', ')}</small>
        ) : null}
      </legend>
      <div className={styles.both}>
        {languages.map((language) => {
          const other = said[language === 'fr' ? 'en' : 'fr']
          const isMissing = !optional && said[language].trim() === '' && other.trim() === ''
          return (
            <div key={language} data-missing={isMissing || undefined}>
              <label htmlFor={`${id}-${language}`}>{t(language)}</label>
              <textarea
                className={frameless.field}
                id={`${id}-${language}`}
                lang={language}
                aria-label={t('both', { field: label, language: t(language) })}
                aria-invalid={isMissing || undefined}
                rows={rows}
                maxLength={gridBounds.text}
                readOnly={!mayWrite}
                placeholder={other ? `[${other}]` : undefined}
                value={said[language]}
                onChange={(event) =>
                  onChange({
                    ...said,
                    [language]: rows === 1 ? oneLine(event.currentTarget.value) : event.currentTarget.value,
                  })
                }
              />
            </div>
          )
        })}
      </div>
      {note !== null && <p className={styles.note}>{note}</p>}
    </fieldset>
  )
}

/** A name has no line breaks. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
