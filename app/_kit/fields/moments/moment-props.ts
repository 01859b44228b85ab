import type { ReactNode } from 'react'

export type DayFieldProps = {
  readonly id?: string
  readonly label?: ReactNode
  readonly error?: ReactNode
  readonly name?: string
  /** An ISO date, or empty. */
  readonly value: string
  /** The reader's own day, an ISO date. */
  readonly today: string
  /** The first day that may be chosen, an ISO date. */
  readonly minDate?: string
  /** By which a form finds its first field at fault. */
  readonly 'data-field'?: string
  readonly 'aria-invalid'?: boolean | undefined
  readonly 'aria-describedby'?: string | undefined
  readonly onChange: (day: string) => void
}

export type HourFieldProps = {
  readonly label: ReactNode
  readonly error?: ReactNode
  /** `HH:mm`, or empty. */
  readonly value: string
  readonly onChange: (time: string) => void
}
