import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** Source files and what each imports, as repository paths; dynamic imports count. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>

/** The top folders that hold the product's source. */
export const sourceFolders = ['domain', 'reading', 'client', 'i18n', 'db', 'server', 'app'] as const

const specifier = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g
const staticSpecifier = /(?:\bfrom|\bimport)\s*['"]([^'"]+)['"]/g
const typesOnly = /\b(?:import|export)\s+type\b[^'"]*['"][^'"]+['"]/g
const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm

/** `all` counts imports of types too; `values` leaves out statements that import nothing but types. */
type Kind = 'all' | 'values'

/** What a source text names in imports that come with it, packages too: neither types nor what is loaded later. */
export function namedAtOnce(source: string): readonly string[] {
  const code = source.replace(comment, '').replace(typesOnly, '')
  return [...code.matchAll(staticSpecifier)].map(([, name = '']) => name)
}

/** Reads the source files below the product's folders, as they are in the working tree. */
export function readImportGraph(kind: Kind = 'all'): ImportGraph {
  const files = sourceFolders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path)),
  )
  const known = new Set(files)
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'), known, kind)]))
}

/** What a source text imports of the known files. */
export function importsOf(
  file: string,
  source: string,
  known: ReadonlySet<string>,
  kind: Kind = 'all',
): ReadonlySet<string> {
  const found = new Set<string>()
  const code = source.replace(comment, '')
  const counted = kind === 'all' ? code : code.replace(typesOnly, '')
  for (const [, name = ''] of counted.matchAll(specifier)) {
    const target = fileOf(file, name, known)
    if (target) found.add(target)
  }
  return found
}

/** The file that an import names; undefined where it is none of the known files. */
export function fileOf(file: string, name: string, known: ReadonlySet<string>): string | undefined {
  const path = pathOf(file, name)
  return path === null
    ? undefined
    : ['', '.ts', '.tsx', '.mjs'].map((ending) => path + ending).find((each) => known.has(each))
}

function pathOf(file: string, name: string): string | null {
  if (name.startsWith('@/')) return name.slice(2)
  return name.startsWith('.') ? normalize(join(dirname(file), name)) : null
}

/**
 * Groups of files that import each other in a circle, each sorted (Tarjan's strongly connected components, SIAM J. Comput. 1972).
 */
export function circlesOf(graph: ImportGraph): readonly (readonly string[])[] {
  return componentsOf(graph)
    .filter((group) => group.length > 1 || graph.get(group[0] ?? '')?.has(group[0] ?? ''))
    .map((group) => group.toSorted())
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
}

/** The longest chain of imports, first importer first; a circle counts as one link, named by one of its files. */
export function deepestChain(graph: ImportGraph): readonly string[] {
  // Tarjan's order: a component comes after all that it imports.
  const groups = componentsOf(graph)
  const groupOf = new Map(groups.flatMap((group, index) => group.map((file) => [file, index] as const)))
  const chains: (readonly string[])[] = []
  groups.forEach((group, index) => {
    const below = group
      .flatMap((file) => [...(graph.get(file) ?? [])])
      .map((file) => groupOf.get(file) ?? index)
      .filter((other) => other !== index)
      .map((other) => chains[other] ?? [])
    const longest = below.reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), [])
    chains.push([group[0] ?? '', ...longest])
  })
  return chains.reduce((a, b) => (b.length > a.length ? b : a), [])
}

function componentsOf(graph: ImportGraph): string[][] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const waiting = new Set<string>()
  const components: string[][] = []

  function visit(file: string): void {
    const number = order.size
    order.set(file, number)
    low.set(file, number)
    stack.push(file)
    waiting.add(file)
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next)
      if (waiting.has(next)) lower(file, low.get(next))
    }
    if (low.get(file) !== number) return
    const component: string[] = []
    for (let popped = stack.pop(); popped !== undefined; popped = stack.pop()) {
      waiting.delete(popped)
      component.push(popped)
      if (popped === file) break
    }
    components.push(component)
  }

  function lower(file: string, to: number | undefined): void {
    const now = low.get(file)
    if (now !== undefined && to !== undefined && to < now) low.set(file, to)
  }

  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return components
}
