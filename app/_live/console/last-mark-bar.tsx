'use client'

import { IconArrowBackUp, IconClock, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import buttons from '@/app/_ui/button.module.css'
import { CodeShape } from '@/app/_ui/code-shape'
import { nudgeMs } from '@/domain/hotkeys/commands'
import { annotationsOf } from '@/domain/live-session/annotations'
import { MarkNote } from './mark-note'
import styles from './pad.module.css'
import { useConsole } from './use-console'

/** The last mark at the foot of the pad, with its note and what mends it. */
export function LastMarkBar() {
  const t = useTranslations('console')
  const { live, current, codeOf, text, clock, noting, startNote, undo, nudge } = useConsole()
  const code = current && codeOf(current.codeKey)
  if (!current || !code) {
    return (
      <section className={styles.last} aria-label={t('log.last')}>
        <p className={styles.none}>{t('log.empty')}</p>
      </section>
    )
  }
  const sent = annotationsOf(live.confirmed).marksById.has(current.id)
  return (
    <section className={styles.last} aria-label={t('log.last')}>
      <CodeShape shape={code.shape} valence={current.valence} size={18} />
      <div className={styles.lastText}>
        <p>
          <b>{clock(current.at)}</b> {text(code.shortLabel)}
          {!sent && <IconClock size={16} aria-label={t('log.unsent')} />}
        </p>
        {noting ? (
          <MarkNote key={current.id} mark={current} className={styles.noteField} />
        ) : (
          current.note && <p className={styles.note}>{current.note}</p>
        )}
      </div>
      {!noting && (
        <div className={styles.lastActions}>
          <button
            type="button"
            className={buttons.btn}
            aria-label={t('nudge.earlier')}
            onClick={() => nudge(-nudgeMs)}
          >
            {t('nudge.less')}
          </button>
          <button type="button" className={buttons.btn} onClick={startNote}>
            <IconPencil size={16} stroke={1.6} aria-hidden />
            <span>{t('note.action')}</span>
          </button>
          <button type="button" className={buttons.btn} onClick={undo}>
            <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
            <span>{t('undo.action')}</span>
          </button>
        </div>
      )}
    </section>
  )
}
