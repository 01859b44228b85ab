import { cutText } from '@/domain/exchange/cut-text'
import type { FoundProblem } from '@/domain/exchange/problem'
import { isLocalized } from '@/domain/localized'
import { gridBounds } from '@/domain/observation/grid-bounds'
import type { EthogramGrid } from './ethogram'
import type { Translated } from './ethogram-grid'
import type { Notice } from './notice'

/**
 * The grid as a draft holds it: families share the last lane where there are more than a timeline has, long texts are cut, both told. An
 * ethogram has no such bounds.
 */
export function withinBounds({ grid, notices }: Translated): Translated {
  const shared = withFewerLanes(grid)
  const cut = { count: 0 }
  const short = shortened(shared, cut) as EthogramGrid
  const told: Notice[] = [
    ...(shared === grid ? [] : [{ code: 'lanesShared' as const, about: { most: gridBounds.lanes } }]),
    ...(cut.count === 0
      ? []
      : [{ code: 'textsCut' as const, about: { count: cut.count, most: gridBounds.text } }]),
  ]
  return told.length === 0 ? { grid, notices } : { grid: short, notices: [...notices, ...told] }
}

/** More codes or families than a grid has: a person has to leave some out. */
export function boundProblems({ codes, families }: EthogramGrid): FoundProblem[] {
  const path = ['behaviors_conf']
  const [count, most] = [codes.length, gridBounds.codes]
  if (count > most) return [{ code: 'tooManyCodes', path, about: { count, most } }]
  if (families.length <= gridBounds.families) return []
  return [{ code: 'tooManyFamilies', path, about: { count: families.length, most: gridBounds.families } }]
}

function withFewerLanes(grid: EthogramGrid): EthogramGrid {
  const lanes = grid.lanes.slice(0, gridBounds.lanes)
  const last = lanes.at(-1)
  if (lanes.length === grid.lanes.length || !last) return grid
  const isThere = (lane: string) => lanes.some(({ key }) => key === lane)
  const families = grid.families.map((family) =>
    isThere(family.lane) ? family : { ...family, lane: last.key },
  )
  return { ...grid, lanes, families }
}

function shortened(value: unknown, cut: { count: number }): unknown {
  if (Array.isArray(value)) return value.map((each) => shortened(each, cut))
  if (typeof value !== 'object' || value === null) return value
  if (!isLocalized(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each, cut)]))
  if (value.fr.length <= gridBounds.text && value.en.length <= gridBounds.text) return value
  cut.count += 1
  return { fr: cutText(value.fr, gridBounds.text), en: cutText(value.en, gridBounds.text) }
}
