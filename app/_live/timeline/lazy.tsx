'use client'

import { lazy } from '@/app/_kit/lazy'
import { LanesWaiting } from './drawing/lanes-waiting'
import type { TimelineProps } from './drawing/timeline-props'
import type { FilterMenuProps } from './filter-menu'
import { countInMenu } from './filters'
import type { KeysHintProps } from './keys-hint'
import { FilterButton, KeysButton } from './opening-buttons'
import type { TimelineTableProps } from './timeline-table'

export const FilterMenu = lazy<FilterMenuProps>(
  () => import('./filter-menu').then((module) => module.FilterMenu),
  ({ filters }) => <FilterButton count={countInMenu(filters)} disabled />,
)
export const KeysHint = lazy<KeysHintProps>(
  () => import('./keys-hint').then((module) => module.KeysHint),
  () => <KeysButton disabled />,
)
/** For who asks for it: fetched once the page has loaded. */
export const TimelineTable = lazy<TimelineTableProps>(() =>
  import('./timeline-table').then((module) => module.TimelineTable),
)
/** A timeline is drawn once its width is known, never on the server; until then its lanes keep their place. */
export const Timeline = lazy<TimelineProps>(
  () => import('./timeline').then((module) => module.Timeline),
  ({ lanes, gutter }) => <LanesWaiting lanes={lanes} gutter={gutter} />,
)
