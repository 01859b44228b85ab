'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'

/** How long an undoing is offered. What can be undone later can also be undone on the page itself. */
const OFFERED_MS = 15_000

type Undoable = {
  readonly id: string
  readonly message: string
  /** What the button says, where « undo » would not be understood. */
  readonly label?: string
  readonly onUndo: () => void
}

/** Says what was done and offers to take it back. A notice of the same `id` replaces the one before. */
export function useUndoNotice() {
  const t = useTranslations('common')
  return ({ id, message, label, onUndo }: Undoable) => {
    const undo = () => {
      notifications.hide(id)
      onUndo()
    }
    const notice = {
      id,
      autoClose: OFFERED_MS,
      message: (
        <Row gap="3" align="center" justify="space-between">
          <span>{message}</span>
          <Button size="s" onClick={undo}>
            {label ?? t('undo')}
          </Button>
        </Row>
      ),
    }
    notifications.update(notice)
    notifications.show(notice)
  }
}
