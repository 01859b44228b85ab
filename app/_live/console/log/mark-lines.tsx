'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useCallback } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useCueWords } from '@/app/_kit/marks/cue-icon'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { Cue } from '@/domain/live-session/cues/cue'
import { annotationsOf, type Mark } from '@/domain/live-session/marking/annotations'
import { genderOf } from '@/domain/observation/grid'
import { useConsole } from '../desk/use-console'
import { KeptLine, StopLine } from './lazy'
import type { LogLine } from './log-lines'
import { MarkLine } from './mark-line'
import styles from './mark-log.module.css'
import { MarkNote } from './mark-note'
import { linesAtFirst, useFurther } from './use-further'

type MarkLinesProps = {
  lines: readonly LogLine[]
  list: RefObject<HTMLOListElement | null>
  /** Actions on the current mark, in its own line; without them the foot of the log has them. */
  actionsOf: ((mark: Mark) => ReactNode) | undefined
  onNear: (words: string, line: Element | null) => void
  leave: () => void
  onScroll: () => void
}

/** The marks, the cues and the stops, latest first. */
export function MarkLines({ lines, list, actionsOf, onNear, leave, onScroll }: MarkLinesProps) {
  const t = useTranslations('console')
  const { live, current } = useConsole()
  const lineOf = useLines({ actionsOf, onNear, leave })
  const { count, end } = useFurther(lines.findIndex(({ id }) => id === current?.id) + 1)
  if (lines.length === 0) {
    return (
      <p className={styles.empty}>
        {t(live.state.stage.status === 'interview' ? 'log.empty' : 'log.emptyAfter')}
      </p>
    )
  }
  return (
    <ol
      ref={list}
      className={styles.list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by keyboard.
      tabIndex={0}
      aria-labelledby="log-title"
      onScroll={() => {
        leave()
        onScroll()
      }}
    >
      {lines.slice(0, count).map((line, index) => {
        const below = index >= linesAtFirst
        if (line.kind === 'mark') return lineOf(line.mark, below)
        if (line.kind === 'keptCue') return <KeptLine key={line.id} cue={line.cue} below={below} />
        if (line.kind === 'cue') return <CueLine key={line.id} cue={line.cue} below={below} />
        return <StopLine key={line.id} stop={line.stop} below={below} />
      })}
      {/* Keyed by length: a longer list gets a new end, which the IntersectionObserver checks again. */}
      {lines.length > count && <li key={`more-${count}`} ref={end} className={styles.more} aria-hidden />}
    </ol>
  )
}

function useLines({ actionsOf, onNear, leave }: Pick<MarkLinesProps, 'actionsOf' | 'onNear' | 'leave'>) {
  const words = useTranslations('supervision')
  const { live, grid, text, select, noting, several, track, nameOf, current, frozen } = useConsole()
  const choose = useCallback(
    (id: string) => {
      leave()
      select(id)
    },
    [leave, select],
  )
  const codes = new Map(grid.codes.map((code) => [code.key, code]))
  const families = new Map(grid.families.map((family) => [family.key, family]))
  const sent = annotationsOf(live.confirmed).marksById
  const me = live.room.viewer.personId
  return (mark: Mark, below: boolean) => {
    const code = codes.get(mark.codeKey)
    const family = code && families.get(code.family)
    if (!family) return null
    const isCurrent = mark.id === current?.id && !frozen
    const actions = isCurrent ? actionsOf?.(mark) : undefined
    return (
      <MarkLine
        key={mark.id}
        id={mark.id}
        atMs={elapsedAt(live.state.clock, mark.at)}
        pressedAtMs={elapsedAt(live.state.clock, mark.pressedAt)}
        apartMs={mark.pressedAt - mark.at}
        name={text(code.valence === 'none' ? code.label : code.shortLabel)}
        shape={code.shape}
        colour={family.colour}
        valence={mark.valence}
        gender={genderOf(code, code.valence !== 'none')}
        note={mark.note}
        by={several ? (mark.authorId === me ? words('you') : nameOf(mark.authorId)) : null}
        sent={sent.has(mark.id)}
        foreign={mark.track !== track}
        current={isCurrent}
        below={below}
        onChoose={choose}
        onNear={onNear}
        field={actions && noting ? <MarkNote key={mark.id} mark={mark} /> : undefined}
      >
        {actions}
      </MarkLine>
    )
  }
}

function CueLine({ cue, below }: { cue: Cue; below: boolean }) {
  const t = useTranslations('console')
  const { clock } = useConsole()
  const words = useCueWords()
  return (
    <li className={styles.line} data-below={below || undefined}>
      <div className={styles.choose}>
        <time>{clock(cue.sentAt)}</time>
        <CodeShape shape="cue" valence={null} size={14} />
        <span>
          {t('log.cue')}{' '}
          <span className={styles.quiet}>{t('cue.quoted', { text: words(cue) ?? t('cue.erased') })}</span>
        </span>
      </div>
    </li>
  )
}
