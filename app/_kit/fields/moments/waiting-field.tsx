import type { ReactNode } from 'react'
import styles from './waiting-field.module.css'

/** A field as large as the one that is being loaded. It takes nothing of the form's library into the first load of a page. */
export function WaitingField({ label }: { label?: ReactNode }) {
  return (
    <div aria-hidden="true">
      {label !== undefined && <div className={styles.label}>{label}</div>}
      <div className={styles.field} />
    </div>
  )
}
