import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import type { MessagePath } from '@/i18n/message-path'
import { type Section, sections } from '@/i18n/sections'
import { spokenMessages } from './spoken-messages'

/** Files from which Next draws: each with what stands in its folder and above. */
const starts = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => `app/${file.replaceAll('\\', '/')}`)
  .filter((file) =>
    /\/(?:page|layout|template|default|loading|error|not-found|global-error)\.tsx$/.test(file),
  )
  .sort()
const layouts = starts.filter((file) => file.endsWith('/layout.tsx'))
const names = Object.keys(sections) as Section[]

/** What each start speaks in a browser, with the file that speaks. */
const spoken = new Map<string, ReadonlyMap<MessagePath, string>>()

beforeAll(async () => {
  const imports = await importsOf(starts)
  const inFile = new Map<string, MessagePath[]>()
  for (const start of starts) {
    const own = new Map<MessagePath, string>()
    for (const file of drawnInBrowser(start, imports)) {
      const paths = inFile.get(file) ?? spokenMessages(textOf(file), file.startsWith('reading/'))
      inFile.set(file, paths)
      for (const path of paths) own.set(path, file)
    }
    spoken.set(start, own)
  }
}, 60_000)

test.each(starts)('%s is sent every message that it speaks', (start) => {
  const sent = [...around(start), ...givenBy(start)].flatMap(pathsOf)
  const missing = [...spokenBy(start)].filter(([path]) => !isAmong(sent, path))
  expect(
    missing.map(([path, file]) => `${path} in ${file}`),
    'add it to i18n/sections.ts',
  ).toEqual([])
})

test.each(names)('%s sends no unused message', (section) => {
  const givers = starts.filter((start) => givenBy(start).includes(section))
  expect(givers).not.toEqual([])
  const inside = starts.filter((start) => [...around(start), ...givenBy(start)].includes(section))
  const said = inside.flatMap((start) => [...spokenBy(start).keys()])
  const unspoken = pathsOf(section).filter((path) => !said.some((each) => isAmong([path], each)))
  expect(unspoken, 'take it out of i18n/sections.ts').toEqual([])
})

test('no section repeats what the layouts around it send', () => {
  const again = starts.flatMap((start) => {
    const outer = around(start).flatMap(pathsOf)
    const twice = givenBy(start)
      .flatMap(pathsOf)
      .filter((path) => isAmong(outer, path))
    return twice.map((path) => `${path} in ${start}`)
  })
  expect(again).toEqual([])
})

test('a component opens its messages by their name', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const unread = sources.filter((file) => {
    return /useTranslations\((?!\s*(?:'[\w.]+'\s*)?\))|\buseMessages\b|<Messages\s(?!of="\w+">)/.test(
      textOf(`app/${file}`),
    )
  })
  expect(unread, 'what they speak is not seen here').toEqual([])
})

const texts = new Map<string, string>()
function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8')
  texts.set(file, text)
  return text
}

function spokenBy(start: string): ReadonlyMap<MessagePath, string> {
  return spoken.get(start) ?? new Map()
}

/** Sections that the source itself gives. */
function givenBy(start: string): Section[] {
  const given = textOf(start).matchAll(/<Messages of="(\w+)">/g)
  return [...new Set([...given].map(([, section]) => section as Section))]
}

/** Sections given by the layouts around a page. A layout's error page stands outside that layout. */
function around(start: string): Section[] {
  if (start.endsWith('/global-error.tsx')) return []
  const above = layouts.filter(
    (layout) => layout !== start && `${dirname(start)}/`.startsWith(`${dirname(layout)}/`),
  )
  return above.flatMap(givenBy)
}

function pathsOf(section: Section): readonly MessagePath[] {
  return sections[section]
}

function isAmong(paths: readonly MessagePath[], path: MessagePath): boolean {
  return paths.some((each) => path === each || path.startsWith(`${each}.`))
}

type Imports = ReadonlyMap<string, readonly string[]>

/** What each of our files imports, at once or later. */
async function importsOf(entryPoints: string[]): Promise<Imports> {
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unwritten',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    // Else each page would be put together with a copy of all that it shares.
    splitting: true,
    logLevel: 'error',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
  })
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      file,
      imports.filter(({ external }) => !external).map(({ path }) => path),
    ]),
  )
}

/** Files of ours whose components run in a browser: those with `'use client'`, and whatever they import. */
function drawnInBrowser(start: string, imports: Imports): ReadonlySet<string> {
  const [onServer, inBrowser] = [new Set<string>(), new Set<string>()]
  const visit = (file: string, fromClient: boolean) => {
    const isClient = fromClient || /^'use client'$/m.test(textOf(file))
    const seen = isClient ? inBrowser : onServer
    if (seen.has(file)) return
    seen.add(file)
    for (const each of imports.get(file) ?? []) visit(each, isClient)
  }
  visit(start, false)
  return new Set([...inBrowser].filter((file) => /^(?:app|reading)\//.test(file)))
}
