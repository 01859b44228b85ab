'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { clockText } from '@/app/_live/timeline/clock-text'
import { itemsOf, type Lane } from '@/app/_live/timeline/lanes'
import { useRoving } from '@/app/_live/timeline/use-roving'
import { useCast } from '@/app/_live/use-cast'
import { CodeShape } from '@/app/_ui/code-shape'
import styles from './mark-list.module.css'

type MarkListProps = {
  lanes: readonly Lane[]
  /** Something is left out by choice. */
  filtered: boolean
  cursorMs: number
  chosenId: string | null
  onChoose: (id: string, atMs: number) => void
}

/** All that was noted, in order of time, each with its note: choosing one puts the cursor there. */
export function MarkList({ lanes, filtered, cursorMs, chosenId, onChoose }: MarkListProps) {
  const t = useTranslations('debrief')
  const items = itemsOf(lanes)
  const { supervisors, supervisorName } = useCast()
  // With one supervisor their name under each mark says nothing.
  const implied = supervisors.length === 1 ? supervisorName : null
  const roving = useRoving(items, cursorMs, () => undefined)
  const { ref } = roving

  useEffect(() => {
    if (chosenId === null) return
    const chosen = ref.current?.querySelector(`[data-item="${CSS.escape(chosenId)}"]`)
    chosen?.scrollIntoView({ block: 'nearest' })
  }, [chosenId, ref])

  return (
    <section className={styles.list} aria-label={t('log.title')}>
      {items.length === 0 && <p className={styles.empty}>{t(filtered ? 'log.filtered' : 'log.empty')}</p>}
      <div
        className={styles.lines}
        role="toolbar"
        aria-orientation="vertical"
        aria-label={t('log.title')}
        ref={ref}
        onKeyDown={roving.onKeyDown}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            className={styles.line}
            data-item={item.id}
            data-chosen={item.id === chosenId || undefined}
            tabIndex={item.id === roving.activeId ? 0 : -1}
            aria-pressed={item.id === chosenId}
            onClick={() => {
              roving.setActive(item.id)
              onChoose(item.id, item.atMs)
            }}
          >
            <time>{clockText(item.atMs)}</time>
            <CodeShape shape={item.shape} valence={item.valence} size={14} />
            <span>
              {item.name}
              {item.words && <span className={styles.note}>{item.words}</span>}
              {item.by && item.by !== implied && <span className={styles.by}>{item.by}</span>}
            </span>
          </button>
        ))}
      </div>
    </section>
  )
}
