'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Link } from '@/app/_kit/buttons/link'
import { momentFragment } from '@/domain/live-session/timeline/moment-address'
import { localizeMarked } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import { useLive } from '../../session/live-session-provider'
import styles from './to-work.module.css'

/** What the advisor's last commitment proposes to work on: its words, the moment it is about, and the focus that fits it. */
export function ToWork({ onFocus }: { onFocus: (codeKey: string) => void }) {
  const t = useTranslations('briefing.toWork')
  const locale = useLocale()
  const { room, state } = useLive()
  const { brought, grid } = room
  const toWork = brought?.toWork
  if (!brought || !toWork?.commitment.what) return null
  const { atMs, text, codeKey, commitment } = toWork
  const code = codeKey === null ? undefined : codeOf(grid, codeKey)
  const label = code && localizeMarked(code.label, locale)
  return (
    <section className={styles.toWork} aria-labelledby="to-work-title">
      <h3 id="to-work-title">{t('title')}</h3>
      <p className={styles.what}>{commitment.what}</p>
      {atMs !== null && (
        <p className={styles.moment}>
          {t('moment', { time: clockText(atMs), persona: brought.shortName })}
          {text !== null && <q>{t('quote', { text })}</q>}
          <Link href={`/sessions/${brought.liveSessionId}#${momentFragment({ atMs, id: null })}`}>
            {t('see')}
          </Link>
        </p>
      )}
      {code && code.key !== state.focus && (
        <Button size="s" onClick={() => onFocus(code.key)}>
          {t('choose', { code: label ?? '' })}
        </Button>
      )}
    </section>
  )
}
