'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { Said } from '@/app/_kit/text/said'
import { type Localized, localize } from '@/domain/localized'
import { noOccasion, type OwnRating, ratingScale } from '@/domain/observation/self-assessment'
import styles from './rating-row.module.css'

type Props = {
  readonly label: Localized
  readonly help: string
  readonly value: OwnRating | undefined
  /** Whether one may answer that there was no occasion for it. */
  readonly mayLackOccasion?: boolean
  readonly missing: boolean
  readonly onRate: (value: OwnRating) => void
}

const first = ratingScale[0]
const last = ratingScale.at(-1)

/** One line to rate on the five-point scale, or to be said without occasion. */
export function RatingRow({ label, help, value, mayLackOccasion = false, missing, onRate }: Props) {
  const t = useTranslations('reflection')
  const locale = useLocale()
  const id = useId()
  const { control, sentence } = useFieldError(missing && t('lock.rate'), { describedBy: `${id}-help` })
  return (
    <fieldset
      className={styles.row}
      data-missing={missing || undefined}
      aria-describedby={control['aria-describedby']}
    >
      <legend>
        <Said of={label} />
      </legend>
      <p className={styles.help} id={`${id}-help`}>
        {help}
      </p>
      <div className={styles.answer}>
        <div className={styles.scale}>
          {ratingScale.map((degree) => (
            <label key={degree.value} data-chosen={value === degree.value || undefined}>
              <input
                type="radio"
                name={id}
                value={degree.value}
                checked={value === degree.value}
                aria-label={t('scale', { value: degree.value, label: localize(degree.label, locale) })}
                aria-invalid={control['aria-invalid']}
                onChange={() => onRate(degree.value)}
              />
              <b aria-hidden>{degree.value}</b>
              <span aria-hidden>
                <Said of={degree.label} />
              </span>
            </label>
          ))}
        </div>
        <p className={styles.ends} aria-hidden>
          <span>{first ? localize(first.label, locale) : null}</span>
          <span>{last ? localize(last.label, locale) : null}</span>
        </p>
        {mayLackOccasion && (
          <label className={styles.occasion} data-chosen={value === noOccasion || undefined}>
            <input
              type="radio"
              name={id}
              value={noOccasion}
              checked={value === noOccasion}
              aria-invalid={control['aria-invalid']}
              onChange={() => onRate(noOccasion)}
            />
            {t('noOccasion')}
          </label>
        )}
        {sentence}
      </div>
    </fieldset>
  )
}
