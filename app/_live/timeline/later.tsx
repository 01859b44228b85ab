'use client'

import { later } from '../later'
import type { FilterMenuProps } from './filter-menu'
import { countInMenu } from './filters'
import { LanesWaiting } from './lanes-waiting'
import { FilterButton, KeysButton } from './opening-buttons'
import type { TimelineProps } from './timeline'

export const FilterMenu = later<FilterMenuProps>(
  () => import('./filter-menu').then((module) => module.FilterMenu),
  ({ filters }) => <FilterButton count={countInMenu(filters)} disabled />,
)
export const KeysHint = later(
  () => import('./keys-hint').then((module) => module.KeysHint),
  () => <KeysButton disabled />,
)
/** It is drawn once its width is known, never on the server: until then its lanes keep their place. */
export const Timeline = later<TimelineProps>(
  () => import('./timeline').then((module) => module.Timeline),
  ({ lanes, gutter }) => <LanesWaiting lanes={lanes} gutter={gutter} />,
)
