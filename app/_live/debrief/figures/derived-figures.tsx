'use client'

import { useTranslations } from 'next-intl'
import { useInterview } from '@/app/_live/session/use-interview'
import type { Timeline } from '@/domain/live-session/timeline'
import { derivedFigures, type Figure } from '@/reading/figures/derived-figures'
import styles from './figures.module.css'

/** Figures made of marks, dial and cues, each under a name that says what it is; no value under five marks. */
export function DerivedFigures({ timeline }: { timeline: Timeline }) {
  return derivedFigures(useInterview(), timeline).map((group) => (
    <ul key={group[0]?.name}>
      {group.map((figure) => (
        <Line key={figure.name} figure={figure} />
      ))}
    </ul>
  ))
}

function Line({ figure: { name, value } }: { figure: Figure }) {
  const t = useTranslations('findings.figures')
  return (
    <li className={styles.line} data-derived>
      <span>{name}</span>
      {value === null ? (
        <span className={styles.few} title={t('tooFewWhy')}>
          {t('tooFew')}
        </span>
      ) : (
        <b>{value}</b>
      )}
    </li>
  )
}
