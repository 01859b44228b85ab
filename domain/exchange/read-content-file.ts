import { type LibraryKind, libraryKinds } from '@/domain/library/item'
import { type ContentOf, formats, formatVersion, itemSchemas, mostBytes, mostItems } from './content-file'
import { problemsOf } from './issue-problems'
import { type JsonPath, placeAt, valueAt } from './json/path'
import { readJson } from './json/read-json'
import type { Problem } from './problem'
import { unkeepableTexts } from './unkeepable-texts'
import { unknownNames } from './unknown-names'

/** One item of a file: its content, or null with what is wrong with it among the problems. */
export type ReadItem<K extends LibraryKind = LibraryKind> = {
  readonly index: number
  /** What to call it, as far as it can be read. */
  readonly name: string
  readonly content: ContentOf[K] | null
}
export type ReadFile<K extends LibraryKind = LibraryKind> = {
  readonly items: readonly ReadItem<K>[]
  /** All that is wrong, in the order of the file. */
  readonly problems: readonly Problem[]
}

type Found = Omit<Problem, 'place' | 'item'>

/**
 * Reads a file of situations or of grids. Says everything that is wrong, each at its place; an item without a problem can be used, whatever
 * is wrong with the others. Never throws.
 */
export function readContentFile<K extends LibraryKind>(kind: K, text: string): ReadFile<K> {
  const start = { line: 1, column: 1 }
  const bytes = new TextEncoder().encode(text).length
  const whole = { path: [], item: null }
  if (bytes > mostBytes) {
    const about = { most: Math.round(mostBytes / 1024), found: Math.ceil(bytes / 1024) }
    return { items: [], problems: [{ code: 'tooLarge', place: start, about, ...whole }] }
  }
  const read = readJson(text)
  if (read.fault) {
    const { code, offset, found } = read.fault
    return { items: [], problems: [{ code, place: placeAt(text, offset), about: { found }, ...whole }] }
  }
  const { value, offsetOf, repeated } = read
  const placed = (problems: readonly (Found & { offset?: number })[]) =>
    problems
      .map(({ offset, ...problem }) => ({ ...problem, offset: offset ?? offsetOf(problem.path) }))
      .sort((one, other) => one.offset - other.offset)
      .map(
        ({ offset, ...problem }): Problem => ({
          ...problem,
          place: placeAt(text, offset),
          item: itemOf(problem.path),
        }),
      )

  const header = headerProblems(kind, value)
  const listed = valueAt(value, ['items'])
  const twice = repeated.map(({ path, offset }) => ({
    ...{ code: 'nameTwice' as const, path, offset, about: { name: String(path.at(-1)) } },
  }))
  const found: Found[] = [...header, ...twice]
  if (!Array.isArray(listed) || header.some(({ code }) => code !== 'unknownName'))
    return { items: [], problems: placed(found) }

  const keys = new Map<unknown, number>()
  const contents = listed.map((raw: unknown, index) => {
    const at = ['items', index]
    const parsed = itemSchemas[kind].safeParse(raw)
    const wrong: Found[] = [
      ...unknownNames(itemSchemas[kind], raw).map(unknownName),
      ...unkeepableTexts(raw).map((path) => ({ code: 'unkeepable' as const, path, about: {} })),
      ...(parsed.success ? [] : problemsOf(parsed.error.issues, raw)),
    ]
    const key = valueAt(raw, ['key'])
    const first = typeof key === 'string' ? keys.get(key) : undefined
    if (first !== undefined)
      wrong.push({ code: 'itemTwice', path: ['key'], about: { value: String(key), first: first + 1 } })
    else keys.set(key, index)
    found.push(...wrong.map((each) => ({ ...each, path: [...at, ...each.path] })))
    return parsed.success ? (parsed.data as ContentOf[K]) : null
  })
  const problems = placed(found)
  const faulty = new Set(problems.map(({ item }) => item))
  return {
    items: listed.map((raw: unknown, index) => ({
      index,
      name: nameOf(raw),
      content: faulty.has(index) ? null : (contents[index] ?? null),
    })),
    problems,
  }
}

function headerProblems(kind: LibraryKind, value: unknown): Found[] {
  const format = valueAt(value, ['format'])
  const version = valueAt(value, ['version'])
  const items = valueAt(value, ['items'])
  const about = { wanted: formats[kind], known: formatVersion }
  if (typeof value !== 'object' || value === null || format === undefined)
    return [{ code: 'notAFile', path: [], about }]
  if (format !== formats[kind]) {
    const other = libraryKinds.some((each) => formats[each] === format)
    return [
      {
        code: other ? 'otherKind' : 'otherFormat',
        path: ['format'],
        about: { ...about, found: said(format) },
      },
    ]
  }
  if (version !== formatVersion) {
    const newer = Number.isInteger(version) && Number(version) > formatVersion
    const code = newer ? 'newerVersion' : version === undefined ? 'missing' : 'unknownVersion'
    return [{ code, path: ['version'], about: { ...about, name: 'version', found: said(version) } }]
  }
  const names = Object.keys(value).filter((name) => !['$schema', 'format', 'version', 'items'].includes(name))
  const unknown = names.map((name) => unknownName([name]))
  if (items === undefined) return [...unknown, { code: 'missing', path: ['items'], about: { name: 'items' } }]
  if (!Array.isArray(items)) return [...unknown, { code: 'notList', path: ['items'], about: {} }]
  if (items.length === 0) return [...unknown, { code: 'tooFew', path: ['items'], about: { fewest: 1 } }]
  if (items.length > mostItems)
    return [...unknown, { code: 'tooMany', path: ['items'], about: { most: mostItems } }]
  return unknown
}

function unknownName(path: JsonPath): Found {
  return { code: 'unknownName', path, about: { name: String(path.at(-1)) } }
}

function itemOf([list, index]: JsonPath): number | null {
  return list === 'items' && typeof index === 'number' ? index : null
}

function said(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 60) : (JSON.stringify(value) ?? '').slice(0, 60)
}

/** What a person would look for: the name of the persona, the title of the grid, or the key. */
function nameOf(raw: unknown): string {
  const names = [['persona', 'shortName'], ['persona', 'name'], ['title', 'fr'], ['title', 'en'], ['key']]
  const found = names
    .map((path) => valueAt(raw, path))
    .find((name) => typeof name === 'string' && name !== '')
  return typeof found === 'string' ? found.slice(0, 80) : ''
}
