import { type LibraryKind, libraryKinds } from '@/domain/library/item'
import { type ContentOf, formats, formatVersion, itemSchemas, mostItems } from './content-file'
import { cutLists } from './cut-lists'
import { cutText } from './cut-text'
import { problemsOf } from './issue-problems'
import { type JsonPath, valueAt } from './json/path'
import { type FoundProblem, mostProblems, type Problems, placed } from './problem'
import { readText } from './read-text'
import { unkeepableTexts } from './unkeepable-texts'
import { unknownNames } from './unknown-names'

/** One item of a file: its content, or null with what is wrong with it among the problems. */
export type ReadItem<K extends LibraryKind = LibraryKind> = {
  readonly index: number
  /** What to call it, as far as it can be read. */
  readonly name: string
  readonly content: ContentOf[K] | null
}
export type ReadFile<K extends LibraryKind = LibraryKind> = Problems & {
  readonly items: readonly ReadItem<K>[]
}

/**
 * Reads a file of situations or of grids. Says everything that is wrong, each at its place; an item without a problem can be used, whatever
 * is wrong with the others. Never throws.
 */
export function readContentFile<K extends LibraryKind>(kind: K, text: string): ReadFile<K> {
  const read = readText(text)
  if ('problems' in read) return { items: [], ...read }
  const { value, offsetOf, repeated } = read
  const header = headerProblems(kind, value)
  const listed = valueAt(value, ['items'])
  const twice = repeated.map(({ path, offset }) => ({
    code: 'nameTwice' as const,
    path,
    offset,
    about: { name: String(path.at(-1)) },
  }))
  const found: FoundProblem[] = [...header, ...twice]
  if (!Array.isArray(listed) || header.some(({ code }) => code !== 'unknownName'))
    return { items: [], ...placed(text, offsetOf, found) }

  const keys = new Map<unknown, number>()
  const contents = listed.map((raw: unknown, index) => {
    const cut = cutLists(itemSchemas[kind], raw)
    const parsed = itemSchemas[kind].safeParse(cut)
    const wrong = [
      ...unknownNames(itemSchemas[kind], cut).map(unknownName),
      ...unkeepableTexts(cut, mostProblems).map((path) => ({ code: 'unkeepable' as const, path, about: {} })),
      ...(parsed.success ? [] : problemsOf(parsed.error.issues.slice(0, mostProblems), raw)),
      ...keyTwice(valueAt(raw, ['key']), index, keys),
    ]
    found.push(
      ...wrong.slice(0, mostProblems).map((each) => ({ ...each, path: ['items', index, ...each.path] })),
    )
    return parsed.success ? (parsed.data as ContentOf[K]) : null
  })
  const faulty = new Set(found.map(({ path }) => itemOf(path)))
  return {
    items: listed.map((raw: unknown, index) => ({
      index,
      name: nameOf(raw),
      content: faulty.has(index) ? null : (contents[index] ?? null),
    })),
    ...placed(text, offsetOf, found, itemOf),
  }
}

/** Remembers a key by the item it is of; a problem where an earlier item has it. */
function keyTwice(key: unknown, index: number, keys: Map<unknown, number>): FoundProblem[] {
  const first = typeof key === 'string' ? keys.get(key) : undefined
  if (first === undefined) {
    keys.set(key, index)
    return []
  }
  return [{ code: 'itemTwice', path: ['key'], about: { value: String(key), first: first + 1 } }]
}

function headerProblems(kind: LibraryKind, value: unknown): FoundProblem[] {
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
  const names = Object.keys(value).filter(
    (name) => !['$schema', 'format', 'version', 'languages', 'items'].includes(name),
  )
  const unknown = names.map((name) => unknownName([name]))
  if (items === undefined) return [...unknown, { code: 'missing', path: ['items'], about: { name: 'items' } }]
  if (!Array.isArray(items)) return [...unknown, { code: 'notList', path: ['items'], about: {} }]
  if (items.length === 0) return [...unknown, { code: 'tooFew', path: ['items'], about: { fewest: 1 } }]
  if (items.length > mostItems)
    return [...unknown, { code: 'tooMany', path: ['items'], about: { most: mostItems } }]
  return unknown
}

function unknownName(path: JsonPath): FoundProblem {
  return { code: 'unknownName', path, about: { name: String(path.at(-1)) } }
}

function itemOf([list, index]: JsonPath): number | null {
  return list === 'items' && typeof index === 'number' ? index : null
}

function said(value: unknown): string {
  return typeof value === 'string' ? cutText(value, 60) : cutText(JSON.stringify(value) ?? '', 60)
}

/** What a person would look for: the name of the persona, the title of the grid, or the key. */
function nameOf(raw: unknown): string {
  const names = [['persona', 'shortName'], ['persona', 'name'], ['title', 'fr'], ['title', 'en'], ['key']]
  const found = names
    .map((path) => valueAt(raw, path))
    .find((name) => typeof name === 'string' && name !== '')
  return typeof found === 'string' ? cutText(found, 80) : ''
}
