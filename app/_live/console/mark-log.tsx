'use client'

import { Tooltip } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CodeShape } from '@/app/_ui/code-shape'
import { useCueWords } from '@/app/_ui/cue-icon'
import { Tag } from '@/app/_ui/tag'
import { annotationsOf, type Mark } from '@/domain/live-session/annotations'
import type { Cue } from '@/domain/live-session/state'
import { MarkActions } from './mark-actions'
import styles from './mark-log.module.css'
import { MarkNote } from './mark-note'
import { OffsetButton } from './offset-button'
import { useConsole } from './use-console'
import { usePressed } from './use-pressed'

type Line = { at: number; mark: Mark; cue?: never } | { at: number; cue: Cue; mark?: never }

type MarkLogProps = {
  title?: string
  /** What can be done to the current mark, instead of the small buttons of the console. */
  actionsOf?: (mark: Mark) => ReactNode
  /** Lines for a thumb. */
  roomy?: boolean
}

/** The marks of this track (once blind codings are open, of every supervisor) and the cues, latest first. The current one carries its note and its corrections. */
export function MarkLog({ title, actionsOf, roomy }: MarkLogProps) {
  const t = useTranslations('console')
  const words = useTranslations('supervision')
  const { live, marks: own, current, blind, several, frozen } = useConsole()
  const marks =
    blind && several
      ? annotationsOf(live.state).marks.filter(({ track }) => !track.startsWith('observer:'))
      : own
  const lines: Line[] = [
    ...marks.map((mark): Line => ({ at: mark.at, mark })),
    ...live.state.cues.map((cue): Line => ({ at: cue.sentAt, cue })),
  ].sort((a, b) => b.at - a.at)
  return (
    <section className={styles.panel} data-roomy={roomy} aria-labelledby="log-title">
      <div className={styles.head}>
        <h2 id="log-title">{title ?? t('log.title')}</h2>
        {blind && <Tag>{words('blind')}</Tag>}
        <OffsetButton />
        <span>{marks.length}</span>
      </div>
      {lines.length === 0 ? (
        <p className={styles.empty}>
          {t(live.state.stage.status === 'interview' ? 'log.empty' : 'log.emptyAfter')}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by keyboard.
        <ol className={styles.list} tabIndex={0} aria-labelledby="log-title">
          {lines.map((line) =>
            line.mark ? (
              <MarkLine
                key={line.mark.id}
                mark={line.mark}
                current={line.mark.id === current?.id && !frozen}
                actionsOf={actionsOf}
              />
            ) : (
              <CueLine key={line.cue.id} cue={line.cue} />
            ),
          )}
        </ol>
      )}
    </section>
  )
}

type MarkLineProps = Pick<MarkLogProps, 'actionsOf'> & { mark: Mark; current: boolean }

function MarkLine({ mark, current, actionsOf }: MarkLineProps) {
  const t = useTranslations('console')
  const words = useTranslations('supervision')
  const { live, clock, codeOf, text, select, noting, several, track, nameOf } = useConsole()
  const pressed = usePressed(mark)
  const code = codeOf(mark.codeKey)
  if (!code) return null
  const name = text(code.family === 'technique' ? code.label : code.shortLabel)
  const by = mark.authorId === live.room.viewer.personId ? words('you') : nameOf(mark.authorId)
  const sent = annotationsOf(live.confirmed).marksById.has(mark.id)
  return (
    <li className={styles.line} data-current={current || undefined}>
      <Tooltip
        label={pressed}
        position="bottom"
        disabled={pressed === null || current}
        events={{ hover: true, focus: true, touch: false }}
      >
        <button
          type="button"
          className={styles.choose}
          aria-pressed={current}
          disabled={mark.track !== track}
          onClick={() => select(mark.id)}
        >
          <time>{clock(mark.at)}</time>
          <CodeShape shape={code.shape} valence={mark.valence} size={14} />
          <span>
            {name}
            {mark.valence && <span className={styles.hidden}>, {t(`valence.${mark.valence}`)}</span>}
            {several && <span className={styles.quiet}> · {by}</span>}
          </span>
          {!sent && <IconClock size={14} aria-label={t('log.unsent')} className={styles.unsent} />}
          {pressed !== null && <span className={styles.hidden}>{pressed}</span>}
        </button>
      </Tooltip>
      {current && pressed !== null && (
        <p className={styles.pressed} aria-hidden>
          {pressed}
        </p>
      )}
      {current && noting ? (
        <MarkNote key={mark.id} mark={mark} />
      ) : (
        mark.note && <p className={styles.note}>{mark.note}</p>
      )}
      {current && (actionsOf?.(mark) ?? <MarkActions mark={mark} />)}
    </li>
  )
}

function CueLine({ cue }: { cue: Cue }) {
  const t = useTranslations('console')
  const { clock } = useConsole()
  const words = useCueWords()
  return (
    <li className={styles.line}>
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
