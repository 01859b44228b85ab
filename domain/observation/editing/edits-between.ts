import { type Fields, isFields } from '@/domain/fields'
import { isEqual } from './difference'

/** One field, what it was and what it shall be; `null` is nothing. In a list of items with keys a step is a key. */
export type DraftEdit = { readonly path: readonly string[]; readonly from: unknown; readonly to: unknown }

/** Stands at the end of the path of a list for the order of its items. */
const order = '#order'

type Item = Fields & { readonly key: string }

/**
 * The edits, field by field, that make one state of a draft of the other: what comes and goes in a list, the fields that differ,
 * and the order where it is another one.
 */
export function editsBetween(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly DraftEdit[] {
  if (isEqual(before, after)) return []
  if (isKeyed(before) && isKeyed(after)) return listEdits(before, after, path)
  if (isFields(before) && isFields(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) => editsBetween(before[name], after[name], [...path, name]))
  }
  return [{ path, from: before ?? null, to: after ?? null }]
}

function listEdits(before: readonly Item[], after: readonly Item[], path: readonly string[]): DraftEdit[] {
  const was = new Map(before.map((item) => [item.key, item]))
  const is = new Map(after.map((item) => [item.key, item]))
  const came = after.filter(({ key }) => !was.has(key))
  const left = before.filter(({ key }) => is.has(key))
  const appended = [...left, ...came].map(({ key }) => key)
  const wanted = after.map(({ key }) => key)
  return [
    ...before
      .filter(({ key }) => !is.has(key))
      .map((item) => ({ path: [...path, item.key], from: item, to: null })),
    ...left.flatMap((item) => editsBetween(item, is.get(item.key), [...path, item.key])),
    ...came.map((item) => ({ path: [...path, item.key], from: null, to: item })),
    ...(isEqual(appended, wanted) ? [] : [{ path: [...path, order], from: appended, to: wanted }]),
  ]
}

function isKeyed(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((each) => isFields(each) && typeof each.key === 'string')
}
