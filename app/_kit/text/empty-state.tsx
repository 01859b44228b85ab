import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type EmptyStateProps = { icon: ReactNode; children: ReactNode; action?: ReactNode }

/** Nothing here yet: one icon, one sentence, one thing to do. */
export function EmptyState({ icon, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {icon}
      <p className={classes.sentence}>{children}</p>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  )
}
