import type { ReactNode } from 'react'
import classes from './page-head.module.css'

type PageHeadProps = { title: string; line?: ReactNode; actions?: ReactNode }

/** Title of a page, one line about it, and its actions. */
export function PageHead({ title, line, actions }: PageHeadProps) {
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h1>{title}</h1>
        {line ? <p className={classes.line}>{line}</p> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
  )
}
