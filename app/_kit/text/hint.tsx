import type { ReactNode } from 'react'
import classes from './hint.module.css'

/** Shows the name of an icon-only control on hover and focus. The control itself has that name as its `aria-label`. */
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
