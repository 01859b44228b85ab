'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import styles from './filter-bar.module.css'
import type { FilterChoices } from './filter-menu'
import { type Filters, families, toggled } from './filters'
import { FilterMenu } from './lazy'

const shapes = {
  posture: { shape: 'triangle', valence: 'demonstrated' },
  principle: { shape: 'square', valence: 'upheld' },
  technique: { shape: 'dot', valence: null },
  cue: { shape: 'cue', valence: null },
  reveal: { shape: 'reveal', valence: null },
} as const

type FilterBarProps = {
  filters: Filters
  choices: FilterChoices
  onFilters: (filters: Filters) => void
}

/** What is shown: families by one press each, the rest in a menu. */
export function FilterBar({ filters, choices, onFilters }: FilterBarProps) {
  const t = useTranslations('timeline.filters')
  return (
    <div className={styles.bar}>
      <fieldset className={styles.families} aria-label={t('families')}>
        {families.map((family) => (
          <button
            key={family}
            type="button"
            aria-pressed={!filters.hidden.includes(family)}
            onClick={() => onFilters({ ...filters, hidden: toggled(filters.hidden, family) })}
          >
            <CodeShape {...shapes[family]} size={12} />
            {t(`family.${family}`)}
          </button>
        ))}
      </fieldset>
      <FilterMenu filters={filters} choices={choices} onFilters={onFilters} />
    </div>
  )
}
