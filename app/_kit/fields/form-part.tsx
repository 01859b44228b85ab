import { type ReactNode, useId } from 'react'
import styles from './form-part.module.css'

type FormPartProps = {
  /** Where a link leads to it. */
  readonly anchor?: string
  readonly title: string
  /** What this part is for, read out with its title. */
  readonly hint?: string
  /** Id of other words that describe the part, as of an error; read after the hint. */
  readonly describedBy?: string | undefined
  /** More space under the title, where fields with labels follow. */
  readonly isRoomy?: boolean
  readonly children: ReactNode
}

/** One card of a form: fields that belong together, under their title. */
export function FormPart({ anchor, title, hint, describedBy, isRoomy = false, children }: FormPartProps) {
  const id = useId()
  const ids = [hint && id, describedBy].filter(Boolean).join(' ')
  return (
    <fieldset
      id={anchor}
      className={styles.part}
      data-roomy={isRoomy || undefined}
      aria-describedby={ids || undefined}
    >
      <legend>{title}</legend>
      {hint && (
        <p id={id} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  )
}
