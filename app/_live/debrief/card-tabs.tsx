'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import styles from './moment-card.module.css'

/** What the card shows: the moment under the cursor, or what the two players wrote on the whole interview. */
export type CardTab = 'moment' | 'returns'
const tabs: readonly CardTab[] = ['moment', 'returns']

type CardTabsProps = {
  id: string
  tab: CardTab
  titles: Readonly<Record<CardTab, string>>
  onTab: (tab: CardTab) => void
}

/** Two tabs: one stop of the Tab key, arrows between them. */
export function CardTabs({ id, tab, titles, onTab }: CardTabsProps) {
  const t = useTranslations('thread')
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const other = tab === 'moment' ? 'returns' : 'moment'
    onTab(other)
    list.current?.querySelector<HTMLElement>(`[data-tab="${other}"]`)?.focus()
  }

  return (
    <div className={styles.tabs} role="tablist" aria-label={t('tabs')} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${id}-${each}`}
          data-tab={each}
          aria-selected={each === tab}
          aria-controls={each === tab ? `${id}-panel` : undefined}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {titles[each]}
        </button>
      ))}
    </div>
  )
}
