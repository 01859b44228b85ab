'use client'

import { IconFilter, IconKeyboard } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import filterStyles from './filter-bar.module.css'
import keysStyles from './keys-hint.module.css'

/** Opens the list of keys and gestures. */
export function KeysButton(props: ComponentProps<'button'>) {
  const t = useTranslations('timeline.keys')
  return (
    <button {...props} type="button" className={keysStyles.ask} aria-label={t('open')}>
      <IconKeyboard size={18} stroke={1.5} aria-hidden />
    </button>
  )
}

/** Opens the menu of filters, and tells how many are on. */
export function FilterButton({ count, ...props }: ComponentProps<'button'> & { count: number }) {
  const t = useTranslations('timeline.filters')
  return (
    <button {...props} type="button" className={filterStyles.more} data-on={count > 0 || undefined}>
      <IconFilter size={14} aria-hidden />
      {t('more')}
      {count > 0 && <b>{count}</b>}
    </button>
  )
}
