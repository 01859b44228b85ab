'use client'

import { useTranslations } from 'next-intl'
import { useInterview } from '@/app/_live/session/use-interview'
import type { Figure } from '@/reading/figures/derived-figures'
import { sayLacks } from '@/reading/figures/say-lacks'
import styles from './figures.module.css'

/** Figures made of marks, dial and cues, each under a name that says what it is; no rate under five marks. */
export function DerivedFigures({ groups }: { groups: readonly (readonly Figure[])[] }) {
  return groups.map((group) => (
    <ul key={group[0]?.name}>
      {group.map((figure) => (
        <Line key={figure.name} figure={figure} />
      ))}
    </ul>
  ))
}

/** Under all figures: what the dial's mean and when they mean nothing, then what the grid has nothing for. */
export function FiguresFoot({ groups }: { groups: readonly (readonly Figure[])[] }) {
  const t = useTranslations('findings.figures')
  const { words, room } = useInterview()
  const hasDial = groups.flat().some(({ reading }) => reading === 'dialResponse')
  const lines = [...(hasDial ? [t('dialMeans')] : []), ...sayLacks(words, room.grid)]
  if (lines.length === 0) return null
  return (
    <ul className={styles.foot}>
      {lines.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
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
