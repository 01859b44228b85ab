import { isPlainJson } from '@/domain/plain-json'
import { type Json, listKey, type PackedList } from './packed-tables'

/** Shorter lists are written as they are. */
const FEWEST = 8

/** Whether JSON says everything of a value, and nothing in it could be taken for a packed list. */
export function isPackable(value: unknown): value is Json {
  return isPlainJson(value) && !namesListKey(value)
}

function namesListKey(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (isList(value)) return value.some(namesListKey)
  return Object.entries(value).some(([key, each]) => key === listKey || namesListKey(each))
}

/** Writes what the objects of long lists share once: their keys, and values that stand in many of them. */
export function packTables(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return packList(value)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, packTables(each)]))
}

function packList(list: readonly Json[]): Json {
  if (list.length < FEWEST) return list.map(packTables)
  if (list.every(isScalar)) return packScalars(list)
  if (list.every(isList)) {
    const sizes = list.map(({ length }) => length)
    return {
      $: 'parts',
      sizes: packList(sizes),
      items: packList(list.flat(1) as Json[]),
    } satisfies PackedList
  }
  const keys = sharedKeys(list)
  if (!keys) return list.map(packTables)
  const columns = keys.map((key) => packList((list as readonly Row[]).map((row) => row[key] ?? null)))
  return { $: 'table', keys, columns } satisfies PackedList
}

type Row = { readonly [key: string]: Json }

/** The keys shared by all objects of a list, in the same order; null if any differs. */
function sharedKeys([first, ...others]: readonly Json[]): readonly string[] | null {
  if (!isRow(first)) return null
  const keys = Object.keys(first)
  const isAlike = (each: Json) => isRow(each) && isSameList(Object.keys(each), keys)
  return keys.length > 0 && others.every(isAlike) ? keys : null
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index])
}

function packScalars(list: readonly Json[]): Json {
  const places = new Map<Json, number>()
  for (const each of list) if (!places.has(each)) places.set(each, places.size)
  const [value = null] = list
  if (places.size === 1) return { $: 'same', value, size: list.length } satisfies PackedList
  const isRepetitive = list.some((each) => typeof each === 'string') && places.size * 2 <= list.length
  if (!isRepetitive) return list
  return {
    $: 'some',
    values: [...places.keys()],
    places: list.map((each) => places.get(each) ?? 0),
  } satisfies PackedList
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isRow(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !isList(value)
}
