'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_ui/code-shape'
import type { Mark } from '@/domain/live-session/annotations'
import { activePhase } from '@/domain/live-session/phases'
import { marksDuring } from '@/domain/live-session/tallies'
import type { Code } from '@/domain/observation/grid'
import { FocusStar } from './focus-star'
import { HotkeyCap } from './hotkey-cap'
import { MarkButton } from './mark-button'
import styles from './postures.module.css'
import { useConsole } from './use-console'

/** Postures, each with its two buttons and what this phase has shown of it. */
export function Postures({ pad }: { pad?: boolean }) {
  const t = useTranslations('console')
  const { live, grid, marks, now, phaseTrack } = useConsole()
  const phase = activePhase(live.state, phaseTrack)
  const during = phase === null ? [] : marksDuring(live.state, marks, phase, now, phaseTrack)
  const postures = grid.codes.filter((code) => code.family === 'posture')
  if (postures.length === 0) return null
  return (
    <section className={pad ? styles.pad : styles.grid} aria-label={t('postures.title')}>
      {!pad && (
        <div className={styles.titles}>
          <h2>{t('postures.title')}</h2>
          <span>{t('postures.thisPhase')}</span>
        </div>
      )}
      {postures.map((code) => (
        <PostureRow
          key={code.key}
          code={code}
          marks={during.filter((mark) => mark.codeKey === code.key)}
          pad={pad ?? false}
        />
      ))}
    </section>
  )
}

function PostureRow({ code, marks, pad }: { code: Code; marks: readonly Mark[]; pad: boolean }) {
  const t = useTranslations('console')
  const { live, text } = useConsole()
  const name = text(code.shortLabel)
  const focus = live.state.focus === code.key
  const shape = (pad ? 18 : 14) + (focus ? 2 : 0)
  return (
    <div className={styles.row} data-focus={focus || undefined}>
      <div className={styles.name}>
        <span>
          <b>{name}</b>
          {focus && <FocusStar named />}
        </span>
        {!pad && <span className={styles.hint}>{text(code.hint)}</span>}
      </div>
      <MarkButton
        code={code}
        valence="demonstrated"
        label={t('mark.demonstrated', { code: name })}
        className={styles.plus}
      >
        <CodeShape shape={code.shape} valence="demonstrated" size={shape} />
        <span>{t('valence.demonstrated')}</span>
        {!pad && <HotkeyCap of={`code:${code.key}`} />}
      </MarkButton>
      <MarkButton
        code={code}
        valence="missed"
        label={t('mark.missed', { code: name })}
        className={styles.minus}
      >
        <CodeShape shape={code.shape} valence="missed" size={shape} />
        <span>{t('valence.missed')}</span>
        {!pad && <HotkeyCap of={`code:${code.key}`} contrary />}
      </MarkButton>
      <Tally code={code} marks={marks} />
    </div>
  )
}

/** As many shapes as there is room for, the latest ones; how many came before them as a figure. */
function Tally({ code, marks }: { code: Code; marks: readonly Mark[] }) {
  const t = useTranslations('console')
  const ordered = [...marks].sort((a, b) => a.at - b.at)
  const shown = ordered.slice(ordered.length > 5 ? -4 : 0)
  const count = (valence: string) => marks.filter((mark) => mark.valence === valence).length
  return (
    <div
      className={styles.tally}
      role="img"
      aria-label={t('postures.tally', { shown: count('demonstrated'), missed: count('missed') })}
    >
      {marks.length === 0 && '–'}
      {ordered.length > shown.length && <span>{ordered.length - shown.length}+</span>}
      {shown.map((mark) => (
        <CodeShape key={mark.id} shape={code.shape} valence={mark.valence} size={14} />
      ))}
    </div>
  )
}
