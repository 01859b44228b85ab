import type { ReactNode } from 'react'
import styles from './refusal.module.css'

/** What the server refused of a whole form, read out as it appears; nothing while there is nothing to say. */
export function Refusal({ className, children }: { className?: string | undefined; children: ReactNode }) {
  if (!children) return null
  return (
    <p role="alert" className={className ? `${styles.refusal} ${className}` : styles.refusal}>
      {children}
    </p>
  )
}
