'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { localize } from '@/domain/localized'
import { type Family, valencesOf } from '@/domain/observation/grid'
import styles from './filter-bar.module.css'
import type { FilterChoices } from './filter-menu'
import { type Filters, toggled, unmarked } from './filters'
import { FilterMenu } from './lazy'

type FilterBarProps = {
  families: readonly Family[]
  filters: Filters
  choices: FilterChoices
  onFilters: (filters: Filters) => void
}

/** Filters of the timeline: families by one press each, the rest in a menu. */
export function FilterBar({ families, filters, choices, onFilters }: FilterBarProps) {
  const t = useTranslations('timeline.filters')
  const locale = useLocale()
  const shown = [
    ...families.map((family) => ({
      key: family.key,
      name: localize(family.label, locale),
      sign: { shape: family.shape, valence: valencesOf(family)[0] ?? null, colour: family.colour },
    })),
    ...unmarked.map((key) => ({ key, name: t(`family.${key}`), sign: { shape: key, valence: null } })),
  ]
  return (
    <div className={styles.bar}>
      <fieldset className={styles.families} aria-label={t('families')}>
        {shown.map(({ key, name, sign }) => (
          <button
            key={key}
            type="button"
            aria-pressed={!filters.hidden.includes(key)}
            onClick={() => onFilters({ ...filters, hidden: toggled(filters.hidden, key) })}
          >
            <CodeShape {...sign} size={12} />
            {name}
          </button>
        ))}
      </fieldset>
      <FilterMenu filters={filters} choices={choices} onFilters={onFilters} />
    </div>
  )
}
