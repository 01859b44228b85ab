'use client'

import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconDots, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { RecodeDialog } from '@/app/_live/parts/lazy'
import { useLive } from '@/app/_live/session/live-session-provider'
import { nudgeMs } from '@/domain/hotkeys/commands'
import { elapsedAt, momentAt } from '@/domain/live-session/core/clock'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { correctionSteps } from '@/domain/live-session/marking/corrections'
import styles from './correct.module.css'
import { NoteField } from './note-field'

export type MarkCorrectionsProps = {
  mark: Mark
  /** Called with the new time of the mark (interview ms). */
  onMoved: (atMs: number) => void
  onDelete: () => void
}

/** Corrections of a mark by its author until closing. Everybody sees them at once; all can be undone. */
export function MarkCorrections({ mark, onMoved, onDelete }: MarkCorrectionsProps) {
  const t = useTranslations('thread.correct')
  const { state, send } = useLive()
  const [noting, setNoting] = useState(false)
  const [recoding, setRecoding] = useState(false)
  const { clock } = state
  const { undo, redo } = correctionSteps(state, mark.id)
  const atMs = elapsedAt(clock, mark.at)
  const endMs = elapsedAt(clock, clock.endedAt ?? mark.at)

  function nudge(byMs: number) {
    const toMs = Math.min(endMs, Math.max(0, atMs + byMs))
    void send({ type: 'retimeMark', markId: mark.id, markedAt: momentAt(clock, toMs) })
    onMoved(toMs)
  }

  if (noting) return <NoteField mark={mark} onDone={() => setNoting(false)} />
  return (
    <fieldset className={styles.actions} aria-label={t('label')}>
      <Button size="xs" onClick={() => setNoting(true)}>
        <IconPencil size={15} stroke={1.6} aria-hidden />
        {t(mark.note === null ? 'note' : 'rewrite')}
      </Button>
      <Button size="xs" aria-label={t('earlier')} onClick={() => nudge(-nudgeMs)}>
        {t('less')}
      </Button>
      <Button size="xs" aria-label={t('later')} onClick={() => nudge(nudgeMs)}>
        {t('more')}
      </Button>
      {undo && (
        <Button
          size="xs"
          aria-label={t('undo')}
          title={t('undo')}
          onClick={() => void send({ type: 'undo', eventId: undo.id })}
        >
          <IconArrowBackUp size={15} stroke={1.6} aria-hidden />
        </Button>
      )}
      {redo && (
        <Button
          size="xs"
          aria-label={t('redo')}
          title={t('redo')}
          onClick={() => void send({ type: 'redo', eventId: redo.id })}
        >
          <IconArrowForwardUp size={15} stroke={1.6} aria-hidden />
        </Button>
      )}
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <Button size="xs" aria-label={t('others')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setRecoding(true)}>{t('recode')}</Menu.Item>
          <Menu.Item color="red" onClick={onDelete}>
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {recoding && <RecodeDialog mark={mark} onClose={() => setRecoding(false)} />}
    </fieldset>
  )
}
