'use client'

import type { ReactNode } from 'react'
import type { SessionCard } from './people'
import classes from './session-list.module.css'
import { SessionRow } from './session-row'

type SessionListProps = {
  cards: readonly SessionCard[]
  /** Epoch ms, for days told by their distance. */
  now: number
  /** What else can be done with one, at the end of its row. */
  action?: (card: SessionCard) => ReactNode
}

/** Interviews one a row, in the order given. */
export function SessionList({ cards, now, action }: SessionListProps) {
  return (
    <ul className={classes.list} data-with-action={action !== undefined || undefined}>
      {cards.map((card) => (
        <SessionRow key={card.id} card={card} now={now} action={action?.(card)} />
      ))}
    </ul>
  )
}
