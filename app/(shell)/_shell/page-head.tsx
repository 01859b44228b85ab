import type { ReactNode } from 'react'
import { Row } from '@/app/_kit/layout/layout'
import classes from './page-head.module.css'

type PageHeadProps = { title: string; line?: ReactNode; actions?: ReactNode }

/** Title of a page, one line about it, and its actions. */
export function PageHead({ title, line, actions }: PageHeadProps) {
  return (
    <Row as="header" gap="3 6" align="center" justify="space-between" wraps>
      <div className={classes.words}>
        <h1>{title}</h1>
        {line ? <p className={classes.line}>{line}</p> : null}
      </div>
      {actions ? (
        <Row gap="2" align="center" wraps>
          {actions}
        </Row>
      ) : null}
    </Row>
  )
}
