'use client'

import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './pager.module.css'
import { linesAPage } from './pages'

type PagerProps = { at: number; pages: number; total: number; onPage: (page: number) => void }

/** Buttons to go through the pages of a long list; nothing where one page holds the whole list. */
export function Pager({ at, pages, total, onPage }: PagerProps) {
  const t = useTranslations('common.pager')
  if (pages < 2) return null
  const isFirst = at === 0
  const isLast = at === pages - 1
  return (
    <nav className={styles.pager} aria-label={t('label')}>
      <button
        type="button"
        aria-label={t('previous')}
        aria-disabled={isFirst || undefined}
        onClick={() => !isFirst && onPage(at - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </button>
      <span role="status">
        {t('at', { from: at * linesAPage + 1, to: Math.min((at + 1) * linesAPage, total), total })}
      </span>
      <button
        type="button"
        aria-label={t('next')}
        aria-disabled={isLast || undefined}
        onClick={() => !isLast && onPage(at + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </button>
    </nav>
  )
}
