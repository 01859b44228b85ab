import type { ReactNode } from 'react'
import classes from './message-page.module.css'

type MessagePageProps = { title: string; body: string; reference?: string | undefined; children: ReactNode }

/** A page with one sentence and a link to go on. */
export function MessagePage({ title, body, reference, children }: MessagePageProps) {
  return (
    <div className={classes.page}>
      <h1>{title}</h1>
      <p>{body}</p>
      {reference ? <p className={classes.reference}>{reference}</p> : null}
      <div className={classes.actions}>{children}</div>
    </div>
  )
}
