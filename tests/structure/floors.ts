import { dirname } from 'node:path'
import { circlesOf, type ImportGraph } from './import-graph'

/** The floors of server/, from the top down. Each imports itself and floors below it, types included. */
export const floors = [
  'entry',
  'operate',
  'privacy',
  'training',
  'letters',
  'interview',
  'library',
  'people',
  'platform',
] as const

/** In these files a floor gathers the types of its parts, so each of its folders may import them, and they each folder. */
const gathering = ['runtime.ts', 'shell.ts']

/** The floor a file of server/ stands on. */
export function floorOf(file: string): (typeof floors)[number] {
  const floor = floors.find((name) => file.startsWith(`server/${name}/`))
  if (!floor)
    throw new Error(`${file} stands on no floor: move it to one of server/${floors.join(', server/')}.`)
  return floor
}

/** Why one file of server/ must not import another, and where the code belongs; null where it may. */
export function floorFault(file: string, other: string): string | null {
  const [from, to] = [floorOf(file), floorOf(other)]
  if (floors.indexOf(from) <= floors.indexOf(to)) return null
  return `${file} imports ${other}: server/${from} stands below server/${to}. Move what both need to server/${from} or below, or have server/${to} pass it in.`
}

/** The folders of server/ that stand on a floor: those a reader finds in docs/architecture.md. */
export function foldersOf(graph: ImportGraph): readonly string[] {
  const folders = [...graph.keys()].flatMap((file) => /^server\/[^/]+\/[^/]+(?=\/)/u.exec(file)?.[0] ?? [])
  return [...new Set(folders)].toSorted()
}

/** Circles between folders of one floor; a file that stands on the floor itself counts by itself. */
export function circlesOfFolders(graph: ImportGraph): readonly (readonly string[])[] {
  const placeOf = (file: string) => /^server\/[^/]+\/[^/]+/u.exec(file)?.[0] ?? file
  const places = new Map<string, Set<string>>()
  for (const [file, imports] of graph) {
    if (!file.startsWith('server/') || isGathering(file)) continue
    const place = placeOf(file)
    const below = places.get(place) ?? new Set()
    places.set(place, below)
    for (const other of imports) if (placeOf(other) !== place) below.add(placeOf(other))
  }
  const known = new Map(
    [...places].map(([place, below]) => [place, new Set([...below].filter((each) => places.has(each)))]),
  )
  return circlesOf(known)
}

function isGathering(file: string): boolean {
  const [name = ''] = file.split('/').slice(-1)
  return gathering.includes(name) && dirname(dirname(file)) === 'server'
}
