import type { ReactNode } from 'react'
import classes from './decisions.module.css'

type ItemProps = { icon: ReactNode; title: string; text: string; children?: ReactNode }

/** One thing that waits for a decision, with what settles it. */
export function Item({ icon, title, text, children }: ItemProps) {
  return (
    <div className={classes.item}>
      {icon}
      <span className={classes.title}>{title}</span>
      <span className={classes.text}>{text}</span>
      {children}
    </div>
  )
}
