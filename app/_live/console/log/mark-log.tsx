'use client'

import { IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { Tag } from '@/app/_kit/marks/tag'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { DrawnAfterPicture } from '../desk/drawn-after-picture'
import { SaveState } from '../desk/save-state'
import { useConsole } from '../desk/use-console'
import { useIsOfTwoColumns } from '../desk/use-is-wide'
import { LogFoot } from './log-foot'
import { logLines, supervisorsMarks } from './log-lines'
import { MarkLines } from './mark-lines'
import styles from './mark-log.module.css'
import { useFollowing } from './use-following'
import { useNear } from './use-near'

type MarkLogProps = {
  /** Heading of the log where marks are reviewed after the interview. */
  title?: string
  /** What can be done to the current mark, in its line instead of the foot of the log. */
  actionsOf?: (mark: Mark) => ReactNode
  /** Beside the heading. */
  beside?: ReactNode
  /** Lines high enough for a thumb. */
  roomy?: boolean
}

/** The log of the marks, with what can be done to one of them and what the last undo took back. */
export function MarkLog(props: MarkLogProps) {
  return (
    <DrawnAfterPicture>
      <Log {...props} />
    </DrawnAfterPicture>
  )
}

function Log({ title, actionsOf, beside, roomy }: MarkLogProps) {
  const t = useTranslations('console')
  const words = useTranslations('supervision')
  const { live, blind, several, marks: own } = useConsole()
  const { state, room } = live
  const marks = blind && several ? supervisorsMarks(state) : own
  const ofTwoColumns = useIsOfTwoColumns()
  const { near, onNear, leave } = useNear()
  // The length of a stop that lasts is counted in its own line.
  const lines = useMemo(() => logLines(state, marks, 0), [state, marks])
  const ids = useMemo(() => lines.map(({ id }) => id), [lines])
  const last = own.findLast(({ authorId }) => authorId === room.viewer.personId)
  const { list, unseen, onScroll, toNewest } = useFollowing(ids, last)
  const isLive = title === undefined && !actionsOf
  return (
    <section className={styles.panel} data-roomy={roomy} aria-labelledby="log-title">
      <div className={styles.head} data-unseen={unseen > 0 || undefined}>
        <h2 id="log-title">{title ?? t('log.title')}</h2>
        {blind && title !== undefined && <Tag>{words('blind')}</Tag>}
        {unseen > 0 && (
          <button
            type="button"
            className={styles.unseen}
            onClick={() => {
              toNewest()
              list.current?.focus()
            }}
          >
            {t('log.unseen', { count: unseen })}
            <IconArrowUp size={14} stroke={2} aria-hidden />
          </button>
        )}
        {beside}
        {isLive && !ofTwoColumns ? <SaveState short={unseen > 0} /> : <span>{marks.length}</span>}
      </div>
      <MarkLines
        lines={lines}
        list={list}
        actionsOf={actionsOf}
        onNear={onNear}
        leave={leave}
        onScroll={onScroll}
      />
      {!actionsOf && <LogFoot />}
      {near && (
        <span className={styles.near} style={{ left: near.x, top: near.y }} aria-hidden>
          {near.words}
        </span>
      )}
    </section>
  )
}
