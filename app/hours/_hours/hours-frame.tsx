import type { ReactNode } from 'react'
import { Row } from '@/app/_kit/layout/layout'
import { Brand } from '@/app/_kit/marks/brand'
import classes from './hours-frame.module.css'

type HoursFrameProps = { name?: string; title: string; line: string; children: ReactNode }

/** A page for one purpose: whose it is, what is asked, and the answer. */
export function HoursFrame({ name, title, line, children }: HoursFrameProps) {
  return (
    <div className={classes.page}>
      <Row as="header" gap="3" align="center" justify="space-between">
        <Brand />
        {name ? <span className={classes.name}>{name}</span> : null}
      </Row>
      <main className={classes.main}>
        <h1>{title}</h1>
        <p className={classes.line}>{line}</p>
        {children}
      </main>
    </div>
  )
}
