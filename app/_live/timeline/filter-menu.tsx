'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { MarkSign } from '@/domain/observation/grid'
import styles from './filter-bar.module.css'
import { countInMenu, countOf, directions, type Filters, noFilters, toggled } from './filters'
import { FilterButton } from './opening-buttons'

/** The codes and authors of this interview that can be chosen, in the reader's words. */
export type FilterChoices = {
  readonly codes: readonly {
    readonly key: string
    readonly label: string
    readonly sign: MarkSign
  }[]
  readonly authors: readonly { readonly id: string; readonly name: string; readonly seat: string }[]
}

export type FilterMenuProps = {
  filters: Filters
  choices: FilterChoices
  onFilters: (filters: Filters) => void
}

/** Filters by author, direction and code. An item must pass all of them. */
export function FilterMenu({ filters, choices, onFilters }: FilterMenuProps) {
  const t = useTranslations('timeline.filters')
  return (
    <Popover width={336} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <FilterButton count={countInMenu(filters)} />
      </Popover.Target>
      <Popover.Dropdown className={styles.menu}>
        <Choice legend={t('authors')}>
          {choices.authors.map(({ id, name, seat }) => (
            <Box
              key={id}
              isOn={filters.authors.includes(id)}
              onToggle={() => onFilters({ ...filters, authors: toggled(filters.authors, id) })}
            >
              {name} <small>{seat}</small>
            </Box>
          ))}
        </Choice>
        <Choice legend={t('directions')}>
          {directions.map((direction) => (
            <Box
              key={direction}
              isOn={filters.directions.includes(direction)}
              onToggle={() => onFilters({ ...filters, directions: toggled(filters.directions, direction) })}
            >
              {t(`direction.${direction}`)}
            </Box>
          ))}
        </Choice>
        <Choice legend={t('codes')}>
          {choices.codes.map(({ key, label, sign }) => (
            <Box
              key={key}
              isOn={filters.codes.includes(key)}
              onToggle={() => onFilters({ ...filters, codes: toggled(filters.codes, key) })}
            >
              <CodeShape {...sign} size={12} /> {label}
            </Box>
          ))}
        </Choice>
        <button
          type="button"
          className={styles.clear}
          aria-disabled={countOf(filters) === 0 || undefined}
          onClick={() => onFilters(noFilters)}
        >
          {t('clear')}
        </button>
      </Popover.Dropdown>
    </Popover>
  )
}

function Choice({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}

function Box(props: { isOn: boolean; onToggle: () => void; children: ReactNode }) {
  return (
    <label className={styles.box}>
      <input type="checkbox" checked={props.isOn} onChange={props.onToggle} />
      <span>{props.children}</span>
    </label>
  )
}
