import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { circlesOfFolders, floorOf, floors, foldersOf } from './floors'
import {
  circlesOf,
  deepestChain,
  fileOf,
  importsOf,
  namedAtOnce,
  readImportGraph,
  sourceFolders,
} from './import-graph'
import { roomOf, rows, wrongImports } from './rooms'

const graph = readImportGraph()

describe('The house', () => {
  it('has no import that goes up, or across to a room beside', () => {
    expect(wrongImports(graph)).toEqual([])
  })

  it('has no circle of imports, types included', () => {
    expect(circlesOf(graph)).toEqual([])
  })

  it('has no circle of folders on a floor of server/, types included', () => {
    expect(circlesOfFolders(graph)).toEqual([])
  })

  it('has each file of server/ on a floor, and each folder of a floor in the map of docs/architecture.md', () => {
    const onServer = [...graph.keys()].filter((file) => file.startsWith('server/'))
    expect(new Set(onServer.map(floorOf))).toEqual(new Set(floors))
    const map = readFileSync('docs/architecture.md', 'utf8')
    const lines = map
      .split('\n')
      .flatMap((line) => /^\| `(\w+\/[\w-]+)\/` \| .{20,} \|$/u.exec(line)?.[1] ?? [])
    expect(lines.map((folder) => `server/${folder}`).toSorted()).toEqual(foldersOf(graph))
  })

  it('goes whole into the container, and into the fingerprint by which a start knows that it must build', () => {
    const container = readFileSync('.dockerignore', 'utf8').split('\n')
    const fingerprint = readFileSync('server/entry/start/fingerprint.mjs', 'utf8')
    for (const folder of sourceFolders) {
      expect(container).toContain(`!${folder}`)
      expect(fingerprint).toContain(`'${folder}'`)
    }
  })

  it('brings no schemas, tRPC, query cache, Mantine or realtime client with the first code of a room', () => {
    const known = new Set(graph.keys())
    const screens = [...(graph.get('app/_live/room-switch.tsx') ?? [])].filter((file) =>
      file.endsWith('.tsx'),
    )
    const first = new Set<string>()
    const packages = new Map<string, string>()
    const follow = (file: string) => {
      if (first.has(file)) return
      first.add(file)
      for (const name of namedAtOnce(readFileSync(file, 'utf8'))) {
        const target = fileOf(file, name, known)
        if (target) follow(target)
        else packages.set(name, file)
      }
    }
    for (const screen of ['app/_live/room-switch.tsx', ...screens]) follow(screen)
    expect(first.size).toBeGreaterThan(300)
    const late = /^(?:zod|@trpc\/|@tanstack\/|@mantine\/(?!hooks)|pusher-js|mediabunny)/u
    const heavy = [...packages].filter(([name]) => late.test(name))
    expect(heavy).toEqual([])
  })

  it('has rooms of at most fourteen components', () => {
    const components = [...graph.keys()].filter((file) => file.startsWith('app/') && file.endsWith('.tsx'))
    const rooms = rows.flat().filter((room) => room !== 'app' && room !== 'app/_kit')
    const crowded = rooms
      .map((room) => ({ room, count: components.filter((file) => roomOf(file) === room).length }))
      .filter(({ count }) => count > 14)
    expect(crowded).toEqual([])
  })
})

describe('Prepared statements', () => {
  it('have a name each: a connection refuses a second text under a name that it knows', () => {
    const named = [...graph.keys()]
      .filter((file) => /^(?:server|db)\//u.test(file))
      .flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(/\bname: '([\w-]+)',\s*(?:\/\/.*\s*)?text\b/gu),
      ])
      .map(([, name]) => name)
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([])
  })
})

describe('The graph of imports', () => {
  const known = new Set(['a/one.ts', 'a/two.tsx', 'b/three.ts', 'b/four.mjs'])

  it('holds imports of values, of types, for effect and on demand, by alias and by path', () => {
    const source = `
      import { x } from './two'
      import type { Y } from '@/b/three'
      import '../b/four.mjs'
      export * from './two'
      const later = () => import('../b/three')`
    expect([...importsOf('a/one.ts', source, known)]).toEqual(['a/two.tsx', 'b/three.ts', 'b/four.mjs'])
  })

  it('can leave out types, which a running program does not load', () => {
    const source = `
      import type { X } from './two'
      export type { Z } from './two'
      import { type Y, y } from '@/b/three'`
    expect([...importsOf('a/one.ts', source, known, 'values')]).toEqual(['b/three.ts'])
  })

  it('holds no packages, and nothing a comment names', () => {
    const source = `
      import { z } from 'zod'
      // import { x } from './two'
      /** import { x } from './two' */`
    expect([...importsOf('a/one.ts', source, known)]).toEqual([])
  })

  it('shows a circle whole, and the longest way down around it', () => {
    const round = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b', 'd'])],
      ['d', new Set<string>()],
      ['e', new Set(['e'])],
    ])
    expect(circlesOf(round)).toEqual([['b', 'c'], ['e']])
    expect(deepestChain(round)).toHaveLength(3)
  })

  it('finds an import that goes up', () => {
    const up = new Map([
      ['app/_kit/button.tsx', new Set(['app/_live/session/room.ts'])],
      ['domain/a.ts', new Set(['server/b.ts'])],
    ])
    expect(wrongImports(up)).toHaveLength(2)
  })

  it('finds an import that goes up a floor of server/, and says where the code belongs', () => {
    const up = new Map([
      ['server/people/names/a.ts', new Set(['server/library/items/b.ts', 'server/platform/log.ts'])],
      ['server/entry/c.ts', new Set(['server/people/names/a.ts'])],
    ])
    expect(wrongImports(up)).toEqual([
      'server/people/names/a.ts imports server/library/items/b.ts: server/people stands below server/library. Move what both need to server/people or below, or have server/library pass it in.',
    ])
  })

  it('finds folders of a floor in a circle, but for what its runtime.ts gathers', () => {
    const a = 'server/letters/mail/a.ts'
    const b = 'server/letters/calendar/b.ts'
    const runtime = 'server/letters/runtime.ts'
    const round = new Map([
      [a, new Set([b, runtime])],
      [b, new Set([a])],
      [runtime, new Set([a])],
    ])
    expect(circlesOfFolders(round)).toEqual([['server/letters/calendar', 'server/letters/mail']])
    round.set(b, new Set())
    expect(circlesOfFolders(round)).toEqual([])
  })
})
