'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tag } from '@/app/_kit/marks/tag'
import type { Mark } from '@/domain/live-session/annotations'
import { DrawnAfterPicture } from '../desk/drawn-after-picture'
import { SaveState } from '../desk/save-state'
import { useConsole } from '../desk/use-console'
import { useIsOfTwoColumns } from '../desk/use-is-wide'
import { OffsetButton } from './lazy'
import { MarkLines, useShownMarks } from './mark-lines'
import styles from './mark-log.module.css'
import { UndoLine } from './undo-line'
import { useNear } from './use-near'

type MarkLogProps = {
  /** Heading of the log where marks are reviewed after the interview. */
  title?: string
  /** What can be done to the current mark, instead of the small buttons of the console. */
  actionsOf?: (mark: Mark) => ReactNode
  /** Lines high enough for a thumb. */
  roomy?: boolean
}

/** The log of the marks, with what the last undo took back. */
export function MarkLog({ title, actionsOf, roomy }: MarkLogProps) {
  const t = useTranslations('console')
  const words = useTranslations('supervision')
  const { blind } = useConsole()
  const marks = useShownMarks()
  const ofTwoColumns = useIsOfTwoColumns()
  const { near, onNear, leave } = useNear()
  return (
    <section className={styles.panel} data-roomy={roomy} aria-labelledby="log-title">
      <div className={styles.head}>
        <h2 id="log-title">{title ?? t('log.title')}</h2>
        {blind && title !== undefined && <Tag>{words('blind')}</Tag>}
        {actionsOf && <OffsetButton />}
        {title === undefined && !actionsOf && !ofTwoColumns ? <SaveState /> : <span>{marks.length}</span>}
      </div>
      <DrawnAfterPicture>
        <MarkLines actionsOf={actionsOf} onNear={onNear} leave={leave} />
      </DrawnAfterPicture>
      {!actionsOf && <UndoLine />}
      {near && (
        <span className={styles.near} style={{ left: near.x, top: near.y }} aria-hidden>
          {near.words}
        </span>
      )}
    </section>
  )
}
