'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { type MomentDirection, momentDirections } from '@/domain/observation/self-assessment'
import { signOfMoment } from '@/reading/shapes/sign'
import styles from './kept-moment.module.css'

type MomentDirectionChoiceProps = {
  readonly direction: MomentDirection | null
  readonly missing: boolean
  readonly onChoose: (direction: MomentDirection) => void
}

/** Whether the moment went well or is to be done otherwise, with the shape that the debrief draws for it. */
export function MomentDirectionChoice({ direction, missing, onChoose }: MomentDirectionChoiceProps) {
  const t = useTranslations('reflection.self.direction')
  const how = useTranslations('timeline.direction')
  const id = useId()
  const { control, sentence } = useFieldError(missing && t('missing'))
  return (
    <fieldset
      className={styles.direction}
      data-missing={missing || undefined}
      aria-describedby={control['aria-describedby']}
    >
      <legend>{t('label')}</legend>
      <div>
        {momentDirections.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={id}
              value={each}
              checked={direction === each}
              aria-invalid={control['aria-invalid']}
              onChange={() => onChoose(each)}
            />
            <CodeShape {...signOfMoment(each)} size={14} />
            {how(each)}
          </label>
        ))}
      </div>
      {sentence}
    </fieldset>
  )
}
