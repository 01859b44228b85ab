import { type Fields, isFields } from '@/domain/fields'
import { type FieldEdit, isSameValue, ORDER, type Path } from './field-edit'

/** An edit that was not carried out, since another author changed the field. `now`: what it holds; null for nothing. */
export type Contested = { readonly edit: FieldEdit; readonly now: unknown }

export type MergedEdits = { readonly content: Fields; readonly contested: readonly Contested[] }

/**
 * Applies edits of an older `content`, field by field. An edit of a field that others have changed is returned, so both
 * texts are kept. Edits of different fields commute. The last order of a list counts; items unknown to it follow.
 */
export function mergeEdits(content: Fields, edits: readonly FieldEdit[]): MergedEdits {
  let merged: unknown = content
  const contested: Contested[] = []
  for (const edit of edits) {
    const { path, from = null, to = null } = edit
    const now = valueAt(merged, path)
    if (isSameValue(now, to)) continue
    const isFree = path.at(-1) === ORDER ? Array.isArray(now) : isSameValue(now, from)
    const next = isFree ? withValue(merged, path, to) : undefined
    if (next === undefined) contested.push({ edit, now })
    else merged = next
  }
  return { content: merged as Fields, contested }
}

/** What a path leads to; null where there is nothing. */
export function valueAt(content: unknown, path: Path): unknown {
  const [name, ...rest] = path
  if (name === undefined) return content ?? null
  return valueAt(stepInto(content, name), rest)
}

/** What an object of a list is called in paths. */
export function nameOf(element: unknown): string | null {
  if (!isFields(element)) return null
  const name = element.id ?? element.key
  return typeof name === 'string' ? name : null
}

function stepInto(value: unknown, name: string): unknown {
  if (Array.isArray(value))
    return name === ORDER ? value.map(nameOf) : value.find((each) => nameOf(each) === name)
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : null
}

/** The content with a new value at a path; undefined if the path is gone or the value does not fit. */
function withValue(content: unknown, path: Path, value: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (Array.isArray(content))
    return name === ORDER ? arranged(content, value) : inList(content, name, rest, value)
  if (!isFields(content)) return undefined
  if (rest.length === 0 && value === null) {
    const { [name]: _, ...left } = content
    return left
  }
  const inner = withValue(stepInto(content, name), rest, value)
  return inner === undefined ? undefined : { ...content, [name]: inner }
}

function inList(list: readonly unknown[], name: string, rest: Path, value: unknown): unknown {
  const at = list.findIndex((each) => nameOf(each) === name)
  if (rest.length === 0) {
    if (value === null) return list.filter((_, index) => index !== at)
    if (nameOf(value) !== name) return undefined
    return at < 0 ? [...list, value] : list.with(at, value)
  }
  const inner = at < 0 ? undefined : withValue(list[at], rest, value)
  return inner === undefined ? undefined : list.with(at, inner)
}

function arranged(list: readonly unknown[], order: unknown): unknown {
  if (!Array.isArray(order)) return undefined
  const place = (each: unknown) => {
    const at = order.indexOf(nameOf(each))
    return at < 0 ? order.length : at
  }
  return list.toSorted((one, other) => place(one) - place(other))
}
