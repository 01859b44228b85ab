'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Pager } from '@/app/_kit/table/pager'
import { pageOf } from '@/app/_kit/table/pages'
import { useRoving } from '@/app/_kit/use-roving'
import { useInterview } from '@/app/_live/session/use-interview'
import type { Disagreement } from '@/domain/live-session/figures/coding-agreement'
import { type Pair, sayDisagreement } from '@/reading/agreement/say-disagreement'
import { clockText } from '@/reading/words/clock-text'
import { Sentence } from '../parts/sentence'
import styles from './agreement.module.css'

type DisagreementsProps = {
  disagreements: readonly Disagreement[]
  names: Pair
  chosenKey: string | null
  onChoose: (disagreement: Disagreement) => void
}

/** Every difference in order of time: one tab stop, arrow keys between them, a press goes to its moment. */
export function Disagreements({ disagreements, names, chosenKey, onChoose }: DisagreementsProps) {
  const t = useTranslations('agreement')
  const interview = useInterview()
  const [page, setPage] = useState(0)
  const { lines, at, pages } = pageOf(disagreements, page)
  const items = lines.map(({ key, atMs }) => ({ id: key, atMs }))
  const roving = useRoving(items, 0, () => undefined)
  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <h3>
          {t('list.title')} <small>{disagreements.length}</small>
        </h3>
      </div>
      {lines.length === 0 && <p className={styles.none}>{t('list.none')}</p>}
      <div
        role="toolbar"
        aria-orientation="vertical"
        aria-label={t('list.title')}
        ref={roving.ref}
        onKeyDown={roving.onKeyDown}
      >
        {lines.map((each) => (
          <button
            key={each.key}
            type="button"
            className={styles.line}
            data-item={each.key}
            tabIndex={each.key === roving.activeId ? 0 : -1}
            aria-pressed={each.key === chosenKey}
            onClick={() => {
              roving.setActive(each.key)
              onChoose(each)
            }}
          >
            <time>{clockText(each.atMs)}</time>
            <span>
              <Sentence parts={sayDisagreement(interview, names, each)} />
            </span>
          </button>
        ))}
      </div>
      <Pager at={at} pages={pages} total={disagreements.length} onPage={setPage} />
    </div>
  )
}
