'use client'

import {
  IconAdjustments,
  IconArrowsMove,
  IconDots,
  IconGripVertical,
  IconLock,
  IconLockOpen,
  IconUserShare,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ActMenu } from '@/app/_kit/menu/act-menu'
import type { PlannedSession } from '@/domain/pairing/round'
import type { BoardState } from '../state/use-board'
import { isSame, type Lift, spotOf } from '../state/use-lift'
import type { Words } from '../state/use-words'
import { MoveSession } from './move-session'
import { ReplacePerson } from './replace-person'
import classes from './session-card.module.css'

type CardToolsProps = {
  session: PlannedSession
  state: BoardState
  words: Words
  lift: Lift
  onEdit: () => void
}

const look = { kind: 'ghost', size: 'xs', square: true, className: classes.tool } as const
const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** The grip of an interview and the menu of all that may be done with it; unlocking has a button of its own. */
export function CardTools({ session, state, words, lift, onEdit }: CardToolsProps) {
  const t = useTranslations('rounds.board')
  const menu = useTranslations('rounds.menu')
  const [asked, setAsked] = useState<'move' | 'replace' | null>(null)
  const { id, slotId, roomId, locked } = session
  const held = { kind: 'session', sessionId: id } as const
  const isHeld = isSame(lift.held, held)
  const advisor = words.name(session.advisorId)
  // While another interview is held, this one is where it goes.
  const isTarget = lift.held?.kind === 'session' && !isHeld
  const lock = () => state.act({ type: 'lockSession', sessionId: id, locked: !locked })
  const dialog = { session, state, words, onClose: () => setAsked(null) }
  return (
    <span className={classes.tools} data-locked={locked || undefined}>
      {locked ? (
        <Button {...look} aria-label={t('unlock', { advisor })} aria-pressed onClick={lock}>
          <IconLock {...icon} />
        </Button>
      ) : (
        <Button
          {...look}
          {...(isTarget ? {} : spotOf(held))}
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
      )}
      <ActMenu
        acts={[
          {
            key: 'edit',
            label: menu('edit'),
            icon: <IconAdjustments {...icon} />,
            isDisabled: locked,
            onAct: onEdit,
          },
          {
            key: 'move',
            label: menu('move'),
            icon: <IconArrowsMove {...icon} />,
            isDisabled: locked,
            onAct: () => setAsked('move'),
          },
          {
            key: 'replace',
            label: menu('replace'),
            icon: <IconUserShare {...icon} />,
            isDisabled: locked,
            onAct: () => setAsked('replace'),
          },
          {
            key: 'lock',
            label: menu(locked ? 'unlock' : 'lock'),
            icon: locked ? <IconLockOpen {...icon} /> : <IconLock {...icon} />,
            onAct: lock,
          },
        ]}
      >
        <Button {...look} data-menu aria-label={menu('open', { advisor })} title={menu('hint')}>
          <IconDots {...icon} />
        </Button>
      </ActMenu>
      {asked === 'move' && <MoveSession {...dialog} />}
      {asked === 'replace' && <ReplacePerson {...dialog} />}
    </span>
  )

  function roomName(): string {
    return state.board.setup.rooms.find((room) => room.id === roomId)?.name ?? ''
  }
}
