'use client'

import { useTranslations } from 'next-intl'
import { memo, useEffect, useState } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Pager } from '@/app/_kit/table/pager'
import { pageHolding, pageOf } from '@/app/_kit/table/pages'
import { useRoving } from '@/app/_kit/use-roving'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { clockText } from '@/reading/words/clock-text'
import { useOpening } from '../opening/opened-views'
import styles from './mark-list.module.css'

export type MarkListProps = {
  items: readonly TimelineItem[]
  /** Whether filters leave something out. */
  filtered: boolean
  cursorMs: number
  chosenId: string | null
  onChoose: (item: TimelineItem) => void
}

/** Everything noted, in order of time, with its note: a press goes to its moment. A long list has pages. */
export function MarkList({ items, filtered, cursorMs, chosenId, onChoose }: MarkListProps) {
  const t = useTranslations('debrief')
  const { supervisors, supervisorName } = useCast()
  const { shut } = useOpening()
  const { state } = useLive()
  // Where there is one supervisor, their name is not repeated under each mark.
  const implied = supervisors.length === 1 ? supervisorName : null
  const [page, setPage] = useState(0)
  const [followedId, setFollowed] = useState<string | null>(null)
  if (followedId !== chosenId) {
    setFollowed(chosenId)
    const at = items.findIndex((item) => item.id === chosenId)
    if (at >= 0) setPage(pageHolding(at))
  }
  const { lines, at, pages } = pageOf(items, page)
  const roving = useRoving(lines, cursorMs, () => undefined)
  const { ref } = roving

  useEffect(() => {
    if (chosenId === null) return
    const chosen = ref.current?.querySelector(`[data-item="${CSS.escape(chosenId)}"]`)
    chosen?.scrollIntoView({ block: 'nearest' })
  }, [chosenId, ref])

  return (
    <section className={styles.list} aria-label={t('log.title')}>
      {items.length === 0 && !isErased(state, 'marks') && (
        <p className={styles.empty}>
          {t(filtered ? 'log.filtered' : shut.length > 0 ? 'log.shut' : 'log.empty')}
        </p>
      )}
      <div
        className={styles.lines}
        role="toolbar"
        aria-orientation="vertical"
        aria-label={t('log.title')}
        ref={ref}
        onKeyDown={roving.onKeyDown}
      >
        {lines.map((item) => (
          <Line
            key={item.id}
            item={item}
            implied={implied}
            reachable={item.id === roving.activeId}
            chosen={item.id === chosenId}
            onChoose={() => {
              roving.setActive(item.id)
              onChoose(item)
            }}
          />
        ))}
      </div>
      <Pager at={at} pages={pages} total={items.length} onPage={setPage} />
    </section>
  )
}

type LineProps = {
  item: TimelineItem
  implied: string | null
  reachable: boolean
  chosen: boolean
  onChoose: () => void
}

const Line = memo(
  function Line({ item, implied, reachable, chosen, onChoose }: LineProps) {
    return (
      <button
        type="button"
        className={styles.line}
        data-item={item.id}
        data-chosen={chosen || undefined}
        tabIndex={reachable ? 0 : -1}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        <time>{clockText(item.atMs)}</time>
        <CodeShape shape={item.shape} valence={item.valence} colour={item.colour} size={14} />
        <span>
          {item.name}
          {item.words && <span className={styles.note}>{item.words}</span>}
          {item.by && item.by !== implied && <span className={styles.by}>{item.by}</span>}
        </span>
      </button>
    )
  },
  // `onChoose` is left out: what it does depends on the item alone.
  (a, b) =>
    a.item === b.item && a.implied === b.implied && a.reachable === b.reachable && a.chosen === b.chosen,
)
