'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/code-shape'
import { useLive } from '@/app/_live/session/live-session-provider'
import { annotationsOf } from '@/domain/live-session/annotations'
import { localize } from '@/domain/localized'
import styles from './left-aside.module.css'

/** What was left unsaid: items of the frame, and the facts the advisor did not earn. */
export function LeftAside() {
  const t = useTranslations('debrief.facts')
  const locale = useLocale()
  const { room, state } = useLive()
  const said = annotationsOf(state).frame
  const missing = room.grid.frame.filter((item) => !said.has(item.key))
  const reveals = room.scenario.reveals ?? []
  const kept = reveals.filter((reveal) => !state.reveals.has(reveal.id))
  const list = (texts: readonly string[]) => texts.map((text) => text.toLocaleLowerCase(locale)).join(', ')
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>
  return (
    <ul className={styles.facts}>
      {room.grid.frame.length > 0 && (
        <li>
          <i aria-hidden data-whole={missing.length === 0 || undefined} />
          <span>
            {missing.length === 0
              ? t('frameWhole')
              : t.rich('frameMissing', {
                  items: missing.map((item) => localize(item.label, locale)).join(', '),
                  b,
                })}
          </span>
        </li>
      )}
      {reveals.length > 0 && (
        <li>
          <CodeShape shape="reveal" valence={null} size={14} />
          <span>
            {t('given', { given: reveals.length - kept.length, total: reveals.length })}{' '}
            {kept.length > 0 &&
              t.rich('kept', { facts: list(kept.map((reveal) => localize(reveal.fact, locale))), b })}
          </span>
        </li>
      )}
    </ul>
  )
}
