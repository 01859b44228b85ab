'use client'

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './plain-fields.module.css'
import { useFieldError } from './use-field-error'

type VoiceAreaProps = Pick<ComponentProps<'textarea'>, 'aria-label' | 'placeholder' | 'maxLength'> & {
  readonly label?: ReactNode
  /** Placed and sized like a question of its own. */
  readonly labelClass?: string | undefined
  readonly description?: string
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field for words, which grows with them. Without Mantine: the first picture of a room does without it. */
export function VoiceArea(props: VoiceAreaProps) {
  const { label, labelClass, description, error, value, onChange, ...area } = props
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { control, sentence } = useFieldError(error, {
    describedBy: description === undefined ? undefined : `${id}-description`,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change how high the field is.
  useEffect(() => fitWords(field.current), [value])
  return (
    <div className={styles.root}>
      {label === undefined ? null : (
        <label htmlFor={id} className={labelClass ? `${styles.label} ${labelClass}` : styles.label}>
          {label}
        </label>
      )}
      {description === undefined ? null : (
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
      )}
      <textarea
        ref={field}
        id={id}
        className={`${styles.field} ${styles.area}`}
        rows={3}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...area}
        {...control}
      />
      {sentence}
    </div>
  )
}

/** Where the browser does not fit a field to its words by itself. */
function fitWords(field: HTMLTextAreaElement | null): void {
  if (!field || CSS.supports('field-sizing', 'content')) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}
