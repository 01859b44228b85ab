'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import styles from './debrief-aside.module.css'
import type { Look } from './use-look-first'

type DebriefAsideProps = { look: Look; markCount: number; first: ReactNode; marks: ReactNode }
type Tab = 'first' | 'marks'

/** The right column of the debrief: what to look at first, then every mark. Two tabs: one tab stop, arrow keys between them. */
export function DebriefAside({ look, markCount, first, marks }: DebriefAsideProps) {
  const t = useTranslations('findings')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [chosen, choose] = useState<Tab>('first')
  const total = look.findings.length

  function onKeyDown(event: KeyboardEvent) {
    const other = chosen === 'first' ? 'marks' : 'first'
    const to =
      event.key === 'Home'
        ? 'first'
        : event.key === 'End'
          ? 'marks'
          : event.key === 'ArrowLeft' || event.key === 'ArrowRight'
            ? other
            : null
    if (to === null) return
    event.preventDefault()
    choose(to)
    list.current?.querySelector<HTMLElement>(`[data-tab="${to}"]`)?.focus()
  }

  const tab = (name: Tab, title: ReactNode) => (
    <button
      type="button"
      role="tab"
      id={`${id}-${name}`}
      className={styles.tab}
      data-tab={name}
      aria-selected={name === chosen}
      aria-controls={`${id}-${name}-panel`}
      tabIndex={name === chosen ? 0 : -1}
      onClick={() => choose(name)}
    >
      {title}
    </button>
  )
  const panel = (name: Tab, content: ReactNode) => (
    <div
      className={styles.panel}
      role="tabpanel"
      id={`${id}-${name}-panel`}
      aria-labelledby={`${id}-${name}`}
      hidden={name !== chosen}
    >
      {content}
    </div>
  )
  return (
    <aside className={styles.aside} aria-labelledby="aside-title">
      <HiddenText as="h2" id="aside-title">
        {t('aside')}
      </HiddenText>
      <div className={styles.tabs}>
        <div className={styles.head}>
          <div
            className={styles.list}
            role="tablist"
            aria-labelledby="aside-title"
            ref={list}
            onKeyDown={onKeyDown}
          >
            {tab('first', t('title'))}
            {tab(
              'marks',
              <>
                {t('marks')} <small>{markCount}</small>
              </>,
            )}
          </div>
          {total > 0 && <span role="status">{t('seen', { seen: look.seenCount, total })}</span>}
        </div>
        {panel('first', first)}
        {panel('marks', marks)}
      </div>
    </aside>
  )
}
