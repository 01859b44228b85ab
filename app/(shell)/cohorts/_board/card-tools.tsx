'use client'

import { IconGripVertical, IconLock, IconLockOpen } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import type { PlannedSession } from '@/domain/pairing/round'
import classes from './session-card.module.css'
import type { BoardState } from './use-board'
import { isSame, type Lift, spotOf } from './use-lift'
import type { Words } from './use-words'

type CardToolsProps = { session: PlannedSession; state: BoardState; words: Words; lift: Lift }

const look = { kind: 'ghost', size: 'xs', square: true, className: classes.tool } as const
const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** Moves an interview, locks it. */
export function CardTools({ session, state, words, lift }: CardToolsProps) {
  const t = useTranslations('rounds.board')
  const { id, slotId, roomId, locked } = session
  const held = { kind: 'session', sessionId: id } as const
  const isHeld = isSame(lift.held, held)
  const advisor = words.name(session.advisorId)
  // While another interview is held, this one is where it goes.
  const isTarget = lift.held?.kind === 'session' && !isHeld
  return (
    <span className={classes.tools} data-locked={locked || undefined}>
      <Button
        {...look}
        {...(isTarget ? {} : spotOf(held))}
        disabled={locked}
        aria-label={
          isTarget ? t('session', { slot: words.slot(slotId), room: roomName() }) : t('move', { advisor })
        }
        aria-pressed={isHeld}
        onClick={() =>
          isHeld ? lift.cancel() : lift.press(isTarget ? { kind: 'cell', slotId, roomId } : held)
        }
      >
        <IconGripVertical {...icon} />
      </Button>
      <Button
        {...look}
        aria-label={t(locked ? 'unlock' : 'lock', { advisor })}
        aria-pressed={locked}
        onClick={() => state.act({ type: 'lockSession', sessionId: id, locked: !locked })}
      >
        {locked ? <IconLock {...icon} /> : <IconLockOpen {...icon} />}
      </Button>
    </span>
  )

  function roomName(): string {
    return state.board.setup.rooms.find((room) => room.id === roomId)?.name ?? ''
  }
}
