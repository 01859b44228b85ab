import type { ReactNode } from 'react'
import classes from './hint.module.css'

/** Shows, on hover and focus, the name of a control that wears only a sign. The control itself carries it as its label. */
export function Hint({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className={classes.place}>
      {children}
      <span className={classes.hint} aria-hidden>
        {label}
      </span>
    </span>
  )
}
