'use client'

import { IconArrowBackUp, IconClock, IconList, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { PadNote } from '@/app/_live/recording/watched/watched-recording'
import { nudgeMs } from '@/domain/hotkeys/commands'
import { annotationsOf, type Mark } from '@/domain/live-session/marking/annotations'
import { type Code, familyOf } from '@/domain/observation/grid'
import { useConsole, useDesk } from '../desk/use-console'
import { MarkNote } from '../log/mark-note'
import { UndoLine } from '../log/undo-line'
import { MarksSheet } from './lazy'
import styles from './pad.module.css'
import { PadAct } from './pad-act'

/** Bar at the foot of the pad: the current mark with its corrections, and a button for all marks. */
export function LastMarkBar() {
  const t = useTranslations('console')
  const { live, marks, current, codeOf, noting, startNote } = useConsole()
  const [opened, setOpened] = useState(false)
  const list = useRef<HTMLButtonElement>(null)
  const code = current && codeOf(current.codeKey)
  const last = marks.findLast(({ authorId }) => authorId === live.room.viewer.personId)
  const chosen = current !== null && current.id !== last?.id

  function close() {
    setOpened(false)
    list.current?.focus()
  }

  return (
    <section className={styles.last} aria-label={t(chosen ? 'log.chosen' : 'log.last')}>
      <PadNote />
      <div className={styles.undone}>
        <UndoLine pad />
      </div>
      {current && code ? (
        <Current mark={current} code={code} chosen={chosen} />
      ) : (
        <p className={styles.none}>{t('log.empty')}</p>
      )}
      {!noting && (
        <div className={styles.lastActions}>
          {/* The place is reserved: the first mark, perhaps made on another page, moves nothing. */}
          <span className={styles.quick} data-gone={!current || undefined}>
            <QuickActions mark={current} />
          </span>
          <Button ref={list} aria-expanded={opened} onClick={() => setOpened(true)}>
            <IconList size={16} stroke={1.6} aria-hidden />
            <span>{t('log.all')}</span>
          </Button>
        </div>
      )}
      {opened && (
        <MarksSheet
          onClose={close}
          onNote={() => {
            setOpened(false)
            startNote()
          }}
        />
      )}
    </section>
  )
}

function Current({ mark, code, chosen }: { mark: Mark; code: Code; chosen: boolean }) {
  const t = useTranslations('console')
  const { live, grid, text, clock, noting } = useConsole()
  const sent = annotationsOf(live.confirmed).marksById.has(mark.id)
  return (
    <>
      <CodeShape
        shape={code.shape}
        colour={familyOf(grid, code.key)?.colour}
        valence={mark.valence}
        size={18}
      />
      <div className={styles.lastText}>
        <p>
          <b>{clock(mark.at)}</b> {text(code.shortLabel)}
          {chosen && <span className={styles.quiet}>{t('log.chosen')}</span>}
          {!sent && <IconClock size={16} aria-label={t('log.unsent')} />}
        </p>
        {noting ? (
          <MarkNote key={mark.id} mark={mark} className={styles.noteField} />
        ) : (
          mark.note && <p className={styles.note}>{mark.note}</p>
        )}
      </div>
    </>
  )
}

function QuickActions({ mark }: { mark: Mark | null }) {
  const t = useTranslations('console')
  const { room, startNote, undoMark, nudge } = useDesk()
  const isMine = mark?.authorId === room.viewer.personId
  return (
    <>
      <PadAct label={`${t('nudge.less')}, ${t('nudge.earlier')}`} onPress={() => nudge(-nudgeMs)}>
        {t('nudge.less')}
      </PadAct>
      <PadAct onPress={startNote}>
        <IconPencil size={16} stroke={1.6} aria-hidden />
        {t('note.action')}
      </PadAct>
      {(mark === null || isMine) && (
        <PadAct buzzes="undo" onPress={() => mark && undoMark(mark)}>
          <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
          {t('undo.action')}
        </PadAct>
      )}
    </>
  )
}
