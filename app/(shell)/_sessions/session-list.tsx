'use client'

import type { ReactNode } from 'react'
import type { SessionCard } from './people'
import classes from './session-list.module.css'
import { SessionRow } from './session-row'

type SessionListProps = {
  cards: readonly SessionCard[]
  /** Epoch ms; near days are written « today », « tomorrow ». */
  now: number
  /** An action for one interview, at the end of its row. */
  action?: (card: SessionCard) => ReactNode
}

/** One row for each interview, in the order given. */
export function SessionList({ cards, now, action }: SessionListProps) {
  return (
    <ul className={classes.list} data-with-action={action !== undefined || undefined}>
      {cards.map((card) => (
        <SessionRow key={card.id} card={card} now={now} action={action?.(card)} />
      ))}
    </ul>
  )
}
