'use client'

import { type KeyboardEvent, useRef } from 'react'
import styles from './card-tabs.module.css'

type CardTabsProps<T extends string> = {
  id: string
  label: string
  tab: T
  titles: Readonly<Record<T, string>>
  tabs: readonly T[]
  onTab: (tab: T) => void
}

/** Tabs of a card: one tab stop, arrow keys between them. The panel's id is `<id>-panel`. */
export function CardTabs<T extends string>({ id, label, tab, titles, tabs, onTab }: CardTabsProps<T>) {
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const step = event.key === 'ArrowRight' ? 1 : -1
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab
    onTab(next)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }

  return (
    <div className={styles.tabs} role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
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
