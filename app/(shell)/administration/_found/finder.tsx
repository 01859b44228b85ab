import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './found.module.css'

type FinderProps = {
  readonly label: string
  readonly description: string
  readonly maxLength: number
  readonly typed: string
  readonly onTyped: (typed: string) => void
  /** How many were found, said once they are; empty while nothing is looked for. */
  readonly count: string
  /** What narrows the list beside what is typed. */
  readonly children?: ReactNode
}

/** The field in which something of the installation is looked for, and how much was found. */
export function Finder({ label, description, maxLength, typed, onTyped, count, children }: FinderProps) {
  return (
    <div className={classes.find}>
      <TextInput
        type="search"
        label={label}
        description={description}
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
      />
      {children}
      <p className={classes.count} role="status">
        {count}
      </p>
    </div>
  )
}
