'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import styles from './tab-list.module.css'

type TabListProps<T extends string> = {
  /** Tabs are named `<id>-<tab>`, their panels `<id>-<tab>-panel`. */
  readonly id: string
  readonly label: string
  readonly tab: T
  readonly tabs: readonly T[]
  readonly titles: Readonly<Record<T, ReactNode>>
  readonly className?: string | undefined
  readonly onTab: (tab: T) => void
}

/** Tabs of a card: one tab stop, arrow keys, Home and End between them. */
export function TabList<T extends string>({ id, label, tab, tabs, titles, ...props }: TabListProps<T>) {
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const next = tabAfter(tabs, tab, event.key)
    if (next === undefined) return
    event.preventDefault()
    props.onTab(next)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }

  return (
    <div
      className={props.className ?? styles.tabs}
      role="tablist"
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${id}-${each}`}
          data-tab={each}
          aria-selected={each === tab}
          aria-controls={each === tab ? panelId(id, each) : undefined}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => props.onTab(each)}
        >
          {titles[each]}
        </button>
      ))}
    </div>
  )
}

/** Attributes of the panel that a tab shows. */
export function panelOf(id: string, tab: string) {
  return { role: 'tabpanel', id: panelId(id, tab), 'aria-labelledby': `${id}-${tab}` } as const
}

function panelId(id: string, tab: string): string {
  return `${id}-${tab}-panel`
}

/** The tab a key leads to from another; undefined for a key that leads nowhere. */
export function tabAfter<T extends string>(tabs: readonly T[], tab: T, key: string): T | undefined {
  const at = tabs.indexOf(tab)
  switch (key) {
    case 'ArrowRight':
      return tabs[(at + 1) % tabs.length]
    case 'ArrowLeft':
      return tabs.at(at - 1)
    case 'Home':
      return tabs[0]
    case 'End':
      return tabs.at(-1)
    default:
      return undefined
  }
}
