'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useInterview } from '@/app/_live/session/use-interview'
import { keptFacts, missingFrame } from '@/reading/talk/left-unsaid'
import { useOpening } from '../opening/opened-views'
import styles from './left-aside.module.css'

/** What was not said: items of the frame, and facts that the advisor did not earn. */
export function LeftAside() {
  const t = useTranslations('debrief.facts')
  const interview = useInterview()
  const { grid, scenario } = interview.room
  const missing = missingFrame(interview)
  const kept = keptFacts(interview)
  const { undrawn } = useOpening()
  const reveals = undrawn.includes('beneficiary') ? [] : (scenario.reveals ?? [])
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>
  return (
    <ul className={styles.facts}>
      {grid.frame.length > 0 && !undrawn.includes('supervisor') && (
        <li>
          <i aria-hidden data-whole={missing.length === 0 || undefined} />
          <span>
            {missing.length === 0
              ? t('frameWhole')
              : t.rich('frameMissing', { items: missing.join(', '), b })}
          </span>
        </li>
      )}
      {reveals.length > 0 && (
        <li>
          <CodeShape shape="reveal" valence={null} size={14} />
          <span>
            {t('given', { given: reveals.length - kept.length, total: reveals.length })}{' '}
            {kept.length > 0 && t.rich('kept', { facts: kept.join(', '), b })}
          </span>
        </li>
      )}
    </ul>
  )
}
