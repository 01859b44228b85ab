import { type ReactNode, useId } from 'react'
import styles from './field-error.module.css'

type Options = {
  /** Id of other words that describe the control, read before the error. */
  readonly describedBy?: string | undefined
  /** Read out as it appears, for an error found while its person types. */
  readonly isAlert?: boolean
  /** Places the sentence. */
  readonly className?: string
}

/** Ties a sentence on what is wrong to its control: attributes for the control, and the sentence to put under it. */
export function useFieldError(error: ReactNode, { describedBy, isAlert = false, className }: Options = {}) {
  const id = useId()
  const isWrong = Boolean(error)
  const ids = [describedBy, isWrong && id].filter(Boolean).join(' ')
  return {
    control: { 'aria-invalid': isWrong || undefined, 'aria-describedby': ids || undefined },
    sentence: isWrong ? (
      <p
        id={id}
        className={className ? `${styles.error} ${className}` : styles.error}
        role={isAlert ? 'alert' : undefined}
      >
        {error}
      </p>
    ) : null,
  }
}
