import { isFields } from '@/domain/fields'
import { isSameValue, ORDER, type Path } from './field-edit'
import { nameOf } from './merge-edits'

/** One field that differs. An element of a list that is new, or gone, is one difference; so is the order of those that stay. */
export type FieldDifference = { readonly path: Path; readonly before: unknown; readonly after: unknown }

/** What differs between two states of content, field by field, in the order of the content. */
export function contentDifference(before: unknown, after: unknown, path: Path = []): FieldDifference[] {
  if (isSameValue(before, after)) return []
  if (isNamedList(before) && isNamedList(after)) return listDifference(before, after, path)
  if (isFields(before) && isFields(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) =>
      contentDifference(before[name] ?? null, after[name] ?? null, [...path, name]),
    )
  }
  return [{ path, before: before ?? null, after: after ?? null }]
}

function listDifference(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
): FieldDifference[] {
  const [old, now] = [before.map(nameOf), after.map(nameOf)]
  const kept = (names: readonly (string | null)[], others: readonly (string | null)[]) =>
    names.filter((name) => others.includes(name))
  const [was, is] = [kept(old, now), kept(now, old)]
  return [
    ...after.flatMap((each) => {
      const name = nameOf(each) ?? ''
      const former = before.find((one) => nameOf(one) === name) ?? null
      return former === null
        ? [{ path: [...path, name], before: null, after: each }]
        : contentDifference(former, each, [...path, name])
    }),
    ...before
      .filter((each) => !now.includes(nameOf(each)))
      .map((each) => ({ path: [...path, nameOf(each) ?? ''], before: each, after: null })),
    ...(isSameValue(was, is) ? [] : [{ path: [...path, ORDER], before: was, after: is }]),
  ]
}

function isNamedList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((each) => nameOf(each) !== null)
}
