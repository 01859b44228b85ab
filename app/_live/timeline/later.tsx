'use client'

import { later } from '../later'
import type { FilterMenuProps } from './filter-menu'
import { countInMenu } from './filters'
import { FilterButton, KeysButton } from './opening-buttons'

export const FilterMenu = later<FilterMenuProps>(
  () => import('./filter-menu').then((module) => module.FilterMenu),
  ({ filters }) => <FilterButton count={countInMenu(filters)} disabled />,
)
export const KeysHint = later(
  () => import('./keys-hint').then((module) => module.KeysHint),
  () => <KeysButton disabled />,
)
