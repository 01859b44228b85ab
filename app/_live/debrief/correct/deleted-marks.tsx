'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useNames } from '@/app/_live/session/use-names'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { deletedMarks } from '@/domain/live-session/marking/corrections'
import { threadReachMs } from '@/domain/live-session/words/words'
import styles from './correct.module.css'

/** Marks deleted near a moment (interview ms) during the debrief: a trace for all, and an undo button for their author. */
export function DeletedMarks({ atMs, justDeletedId }: { atMs: number; justDeletedId: string | null }) {
  const { state } = useLive()
  const deleted = useMemo(() => deletedMarks(state), [state])
  return deleted
    .filter(({ mark }) => Math.abs(elapsedAt(state.clock, mark.at) - atMs) <= threadReachMs)
    .map(({ mark, deletion }) => (
      <DeletedMark key={mark.id} mark={mark} deletion={deletion} takesFocus={mark.id === justDeletedId} />
    ))
}

type DeletedMarkProps = {
  mark: Mark
  deletion: Pick<LiveSessionEvent<'markDeleted'>, 'id' | 'actorId'>
  takesFocus: boolean
}

function DeletedMark({ mark, deletion, takesFocus }: DeletedMarkProps) {
  const t = useTranslations('thread.correct')
  const { can, send } = useLive()
  const { nameOf } = useCast()
  const names = useNames()
  const restore = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) restore.current?.focus()
  }, [takesFocus])
  const command = { type: 'undo', eventId: deletion.id } as const
  return (
    <p className={styles.deleted} role="status">
      <span>{t('deleted', { name: nameOf(deletion.actorId), mark: names.mark(mark) })}</span>
      {can(command) === null && (
        <Button ref={restore} size="xs" onClick={() => void send(command)}>
          {t('restore')}
        </Button>
      )}
    </p>
  )
}
