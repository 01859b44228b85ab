'use client'

import { IconSelector } from '@tabler/icons-react'
import { useId } from 'react'
import styles from './plain-fields.module.css'

type PlainSelectProps = {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** One of some choices, in the browser's own list. Without Mantine: the first picture of a room does without it. */
export function PlainSelect({ label, value, choices, onChange }: PlainSelectProps) {
  const id = useId()
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.choice}>
        <select
          id={id}
          className={styles.field}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <IconSelector aria-hidden />
      </div>
    </div>
  )
}
