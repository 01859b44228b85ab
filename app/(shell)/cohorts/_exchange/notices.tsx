'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Notice } from '@/domain/exchange/boris/notice'
import { keyLabel } from '@/domain/hotkeys/layout'
import classes from './exchange.module.css'

/** What an ethogram could not say in a grid, and what was guessed; nothing where a grid came whole. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const t = useTranslations('exchange')
  const locale = useLocale()
  if (notices.length === 0) return null
  return (
    <section className={classes.notices} aria-labelledby="import-notices">
      <h3 id="import-notices">{t('notices')}</h3>
      <ul>
        {notices.map(({ code, about }) => {
          const place = typeof about.place === 'string' ? keyLabel(about.place, null, locale) : ''
          return (
            <li key={`${code} ${about.name ?? about.names ?? ''}`}>
              {t(`notice.${code}`, { ...about, place })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
