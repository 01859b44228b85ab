'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useCueWords } from '@/app/_kit/marks/cue-icon'
import { Tag } from '@/app/_kit/marks/tag'
import { annotationsOf, type Mark } from '@/domain/live-session/annotations'
import { elapsedAt } from '@/domain/live-session/clock'
import type { Cue } from '@/domain/live-session/state'
import { genderOf } from '@/domain/observation/grid'
import { SaveState } from '../desk/save-state'
import { useConsole } from '../desk/use-console'
import { useIsOfTwoColumns } from '../desk/use-is-wide'
import { OffsetButton } from './lazy'
import { MarkActions } from './mark-actions'
import { MarkLine } from './mark-line'
import styles from './mark-log.module.css'
import { MarkNote } from './mark-note'
import { UndoLine } from './undo-line'
import { linesAtFirst, useFurther } from './use-further'
import { useNear } from './use-near'

type Line = { at: number; mark: Mark; cue?: never } | { at: number; cue: Cue; mark?: never }

type MarkLogProps = {
  /** Heading of the log where marks are reviewed after the interview. */
  title?: string
  /** What can be done to the current mark, instead of the small buttons of the console. */
  actionsOf?: (mark: Mark) => ReactNode
  /** Lines high enough for a thumb. */
  roomy?: boolean
}

/** The marks of this track (once blind codings are open, of every supervisor) and the cues, latest first. The current one carries its note and its corrections. */
export function MarkLog({ title, actionsOf, roomy }: MarkLogProps) {
  const t = useTranslations('console')
  const words = useTranslations('supervision')
  const { live, marks: own, current, blind, several } = useConsole()
  const ofTwoColumns = useIsOfTwoColumns()
  const { near, onNear, leave } = useNear()
  const lineOf = useLines(onNear, leave, actionsOf)
  const marks =
    blind && several
      ? annotationsOf(live.state).marks.filter(({ track }) => !track.startsWith('observer:'))
      : own
  const lines: Line[] = [
    ...marks.map((mark): Line => ({ at: mark.at, mark })),
    ...live.state.cues.map((cue): Line => ({ at: cue.sentAt, cue })),
  ].sort((a, b) => b.at - a.at)
  const { count, end } = useFurther(lines.findIndex(({ mark }) => mark?.id === current?.id) + 1)
  return (
    <section className={styles.panel} data-roomy={roomy} aria-labelledby="log-title">
      <div className={styles.head}>
        <h2 id="log-title">{title ?? t('log.title')}</h2>
        {blind && title !== undefined && <Tag>{words('blind')}</Tag>}
        {actionsOf && <OffsetButton />}
        {title === undefined && !actionsOf && !ofTwoColumns ? <SaveState /> : <span>{marks.length}</span>}
      </div>
      {lines.length === 0 ? (
        <p className={styles.empty}>
          {t(live.state.stage.status === 'interview' ? 'log.empty' : 'log.emptyAfter')}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by keyboard.
        <ol className={styles.list} tabIndex={0} aria-labelledby="log-title" onScroll={leave}>
          {lines
            .slice(0, count)
            .map(({ mark, cue }, index) =>
              mark ? (
                lineOf(mark, index >= linesAtFirst)
              ) : (
                <CueLine key={cue.id} cue={cue} below={index >= linesAtFirst} />
              ),
            )}
          {/* Keyed by length: a longer list gets a new end, which the IntersectionObserver checks again. */}
          {lines.length > count && <li key={`more-${count}`} ref={end} className={styles.more} aria-hidden />}
        </ol>
      )}
      {!actionsOf && <UndoLine />}
      {near && (
        <span className={styles.near} style={{ left: near.x, top: near.y }} aria-hidden>
          {near.words}
        </span>
      )}
    </section>
  )
}

function useLines(
  onNear: (words: string, line: Element | null) => void,
  leave: () => void,
  actionsOf: MarkLogProps['actionsOf'],
) {
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
        field={isCurrent && noting ? <MarkNote key={mark.id} mark={mark} /> : undefined}
      >
        {isCurrent && (actionsOf?.(mark) ?? <MarkActions mark={mark} />)}
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
