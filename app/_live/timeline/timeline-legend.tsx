'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Said } from '@/app/_kit/text/said'
import type { Family } from '@/domain/observation/grid'
import { markSigns, otherSigns } from '@/reading/shapes/legend'
import styles from './timeline-legend.module.css'

// While an interview runs, the advisor has kept no moment yet.
const others = otherSigns.filter(({ shape }) => shape !== 'momentSucceeded' && shape !== 'momentToRework')

/** What each shape stands for. */
export function TimelineLegend({ families }: { families: readonly Family[] }) {
  const t = useTranslations('timeline')
  const _locale = useLocale()
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {markSigns(families).map(({ key, sign, shortLabel }) => (
        <li key={key}>
          <CodeShape {...sign} size={12} />
          <Said of={shortLabel} />
        </li>
      ))}
      {others.map(({ says, ...sign }) => (
        <li key={says}>
          <CodeShape {...sign} size={12} />
          {t(`legend.${says}`)}
        </li>
      ))}
    </ul>
  )
}
