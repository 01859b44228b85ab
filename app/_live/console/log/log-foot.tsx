'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { familyOf } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import { useConsole } from '../desk/use-console'
import { MarkActions } from './lazy-actions'
import styles from './log-foot.module.css'
import { MarkNote } from './mark-note'
import { UndoLine } from './undo-line'
import { usePressed } from './use-pressed'

/** Under the log, never out of sight: the mark that note, correction and arrows are about, or what was just taken back. */
export function LogFoot() {
  const t = useTranslations('console')
  const { live, current, marks, noting, frozen } = useConsole()
  const own = marks.findLast(({ authorId }) => authorId === live.room.viewer.personId)
  const mark = frozen ? null : current
  return (
    <section className={styles.foot} aria-label={t(mark && mark.id !== own?.id ? 'log.chosen' : 'log.last')}>
      <UndoLine otherwise={<Current />} />
      {mark && noting ? (
        <MarkNote key={mark.id} mark={mark} className={styles.field} />
      ) : (
        // Its place is kept before the first mark.
        <div className={styles.actions}>{mark && <MarkActions key={mark.id} mark={mark} />}</div>
      )}
    </section>
  )
}

function Current() {
  const { live, current, grid, codeOf, text, frozen } = useConsole()
  const code = current && codeOf(current.codeKey)
  if (!code || frozen) return null
  const { clock } = live.state
  return (
    <p className={styles.current}>
      <b>{clockText(elapsedAt(clock, current.at))}</b>
      <CodeShape
        shape={code.shape}
        colour={familyOf(grid, code.key)?.colour}
        valence={current.valence}
        size={14}
      />
      <span>{text(code.shortLabel)}</span>
      <Pressed pressedAtMs={elapsedAt(clock, current.pressedAt)} apartMs={current.pressedAt - current.at} />
    </p>
  )
}

/** When its key was pressed, where that is not when it counts. */
function Pressed({ pressedAtMs, apartMs }: { pressedAtMs: number; apartMs: number }) {
  const t = useTranslations('console.log')
  const words = usePressed(pressedAtMs, apartMs)
  if (words === null) return null
  return (
    <small title={words} aria-hidden>
      {t('pressedShort', { at: clockText(pressedAtMs) })}
    </small>
  )
}
