import type { GridPart } from '../grid-fault'
import type { DraftGrid } from './draft-grid-schema'

/** One field of an item before and after, as it is stored. */
export type FieldChange = {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** What has become of one item of a grid, or of its title and questions (`grid`), from one version to another. */
export type GridChange = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly part: GridPart
  readonly key: string
  /** The item as it is now, or as it was where it is gone: what it is called. */
  readonly item: unknown
  /** What it stands after now: the key of the item before it, null at the beginning. Of a moved item. */
  readonly after: string | null
  readonly fields: readonly FieldChange[]
}

type Keyed = { readonly key: string }
const lists = ['phases', 'families', 'codes', 'frame', 'lanes'] as const

/**
 * What tells two versions of a grid apart, item by item: what came, what went, what changed in which fields, what has another
 * place in its list (as few items as explain the new order). Nothing for two that are equal.
 */
export function gridDifference(before: DraftGrid, after: DraftGrid): readonly GridChange[] {
  return [...ofWhole(before, after), ...lists.flatMap((part) => ofList(part, before[part], after[part]))]
}

function ofWhole(before: DraftGrid, after: DraftGrid): GridChange[] {
  const whole = ({ title, selfAssessment }: DraftGrid) => ({ title, selfAssessment })
  const fields = changedFields(whole(before), whole(after))
  if (fields.length === 0) return []
  return [{ kind: 'changed', part: 'grid', key: 'grid', item: whole(after), after: null, fields }]
}

function ofList(part: GridPart, before: readonly Keyed[], after: readonly Keyed[]): GridChange[] {
  const was = new Map(before.map((item) => [item.key, item]))
  const is = new Map(after.map((item) => [item.key, item]))
  const travellers = movedKeys(
    before.map(({ key }) => key).filter((key) => is.has(key)),
    after.map(({ key }) => key).filter((key) => was.has(key)),
  )
  const common = { part, after: null }
  return [
    ...after.flatMap((item, index): GridChange[] => {
      const { key } = item
      const old = was.get(key)
      if (!old) return [{ ...common, kind: 'added', key, item, fields: [] }]
      const fields = changedFields(old, item)
      return [
        ...(fields.length > 0 ? [{ ...common, kind: 'changed' as const, key, item, fields }] : []),
        ...(travellers.has(key)
          ? [{ part, kind: 'moved' as const, key, item, after: after[index - 1]?.key ?? null, fields: [] }]
          : []),
      ]
    }),
    ...before
      .filter(({ key }) => !is.has(key))
      .map((item): GridChange => ({ ...common, kind: 'removed', key: item.key, item, fields: [] })),
  ]
}

function changedFields(before: object, after: object): FieldChange[] {
  const old = new Map(Object.entries(before))
  const now = new Map(Object.entries(after))
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => !isEqual(old.get(field), now.get(field)))
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }))
}

/** The fewest keys whose moving turns one order into the other: all but a longest run that kept its order. */
function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = after.map((key) => before.indexOf(key))
  const longest: number[][] = []
  for (const [index, place] of places.entries()) {
    const best = longest
      .slice(0, index)
      .filter((run) => (places[run.at(-1) ?? 0] ?? 0) < place)
      .reduce<number[]>((a, b) => (b.length > a.length ? b : a), [])
    longest.push([...best, index])
  }
  const kept = new Set(longest.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []))
  return new Set(after.filter((_, index) => !kept.has(index)))
}

/** Whether two values of a grid say the same; a field left out says the same as one that is undefined. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [ones, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...new Set([...ones.keys(), ...others.keys()])].every((key) =>
    isEqual(ones.get(key), others.get(key)),
  )
}
