import type { ReactNode } from 'react'
import classes from './page-head.module.css'

type PageHeadProps = { title: string; line?: ReactNode; actions?: ReactNode }

/** The title of a page, one line on it, and what one can do there. */
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
