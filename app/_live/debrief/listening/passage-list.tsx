'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { clockText } from '@/reading/words/clock-text'
import styles from './passage-list.module.css'

type PassageListProps = {
  items: readonly TimelineItem[]
  chosenId: string | null
  onChoose: (item: TimelineItem) => void
}

/** What was noted in the passage in sight, with its words: a press goes to its moment. */
export function PassageList({ items, chosenId, onChoose }: PassageListProps) {
  const t = useTranslations('heard.passage')
  const timeline = useTranslations('timeline')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (chosenId !== null)
      list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  if (items.length === 0) return <p className={styles.empty}>{t('nothing')}</p>
  return (
    <ol ref={list} className={styles.list}>
      {items.map((item) => (
        <li key={item.id}>
          <button type="button" aria-pressed={item.id === chosenId} onClick={() => onChoose(item)}>
            <time>{clockText(item.atMs)}</time>
            <CodeShape shape={item.shape} valence={item.valence} colour={item.colour} size={14} />
            <span>
              <b>{item.name}</b> {item.by !== '' && <small>{item.by}</small>}
              {item.words && <q>{timeline('quoted', { text: item.words })}</q>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
