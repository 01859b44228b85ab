import { familyKeyNow } from '@/domain/observation/family-key-now'
import { isPositive, type Valence } from '@/domain/observation/grid'
import { type Lane, type TimelineItem, withItems } from '@/reading/lanes/lanes'

/** What can be hidden beside the families of the grid. */
export const unmarked = ['cue', 'reveal'] as const
export const directions = ['positive', 'negative', 'none'] as const
export type Direction = (typeof directions)[number]

/** Which items are shown. An empty choice of codes, authors or directions keeps all of them. */
export type Filters = {
  readonly hidden: readonly string[]
  readonly codes: readonly string[]
  readonly authors: readonly string[]
  readonly directions: readonly Direction[]
}

export const noFilters: Filters = { hidden: [], codes: [], authors: [], directions: [] }

type Filtered = Pick<TimelineItem, 'family' | 'codeKey' | 'authorId' | 'valence'>

/** Whether an item passes all choices together. A thread and a stop always do. */
export function passes(filters: Filters, { family, codeKey, authorId, valence }: Filtered): boolean {
  if (family === 'thread' || family === 'stop') return true
  const oneOf = <T>(chosen: readonly T[], value: T | null) =>
    chosen.length === 0 || (value !== null && chosen.includes(value))
  return (
    !filters.hidden.includes(family) &&
    oneOf(filters.codes, codeKey) &&
    oneOf(filters.authors, authorId) &&
    oneOf(filters.directions, directionOf(valence))
  )
}

function directionOf(valence: Valence | null): Direction {
  if (valence === null) return 'none'
  return isPositive(valence) ? 'positive' : 'negative'
}

/** The lanes with the items that pass. Empty lanes stay, so that nothing moves. */
export function filterLanes(lanes: readonly Lane[], filters: Filters): readonly Lane[] {
  if (countOf(filters) === 0) return lanes
  return lanes.map((lane) => withItems(lane, (item) => passes(filters, item)))
}

/** How many choices narrow what is shown. */
export function countOf({ hidden, codes, authors, directions }: Filters): number {
  return hidden.length + codes.length + authors.length + directions.length
}

/** How many of these choices are made in the menu. */
export function countInMenu(filters: Filters): number {
  return countOf({ ...filters, hidden: [] })
}

/** Puts a value into a choice, or takes it out. */
export function toggled<T>(chosen: readonly T[], value: T): readonly T[] {
  return chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]
}

/** The codes and authors an address may name; others in it are ignored. */
export type Known = {
  /** Keys of the grid's families. */
  readonly families: readonly string[]
  readonly codes: readonly string[]
  readonly authors: readonly string[]
}

const names = { hidden: 'hide', codes: 'code', authors: 'by', directions: 'valence' } as const

/** Reads the choices from the query of an address (`?hide=cue&code=empathy&by=…&valence=negative`). */
export function readFilters(query: Pick<URLSearchParams, 'get'>, known: Known): Filters {
  const askedFor = (name: string) => query.get(name)?.split(',') ?? []
  const among = <T extends string>(name: string, allowed: readonly T[]) => {
    const asked = askedFor(name)
    return allowed.filter((value) => asked.includes(value))
  }
  const hideable = [...known.families, ...unmarked]
  // An address kept from an earlier release names families in the singular.
  const hidden = askedFor(names.hidden).map((key) => (hideable.includes(key) ? key : familyKeyNow(key)))
  return {
    hidden: hideable.filter((key) => hidden.includes(key)),
    codes: among(names.codes, known.codes),
    authors: among(names.authors, known.authors),
    directions: among(names.directions, directions),
  }
}

/** The same query with these choices written in it; an empty choice is taken out. */
export function writeFilters(query: URLSearchParams, filters: Filters): URLSearchParams {
  const written = new URLSearchParams(query)
  for (const [key, name] of Object.entries(names) as [keyof Filters, string][]) {
    const chosen = filters[key]
    if (chosen.length === 0) written.delete(name)
    else written.set(name, chosen.join(','))
  }
  return written
}
