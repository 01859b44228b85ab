import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { type Section, sections } from '@/i18n/sections'

/** Where the pages of each section stand. */
const places: Record<Section, RegExp> = {
  everywhere: /^app\/[\w-]+\.tsx$/,
  entry: /^app\/\(entry\)\//,
  shell: /^app\/\(shell\)\/(?!.*\[gridKey\])/,
  gridEditor: /^app\/\(shell\)\/.*\[gridKey\]\//,
  room: /^app\/sessions\//,
  wall: /^app\/cohorts\//,
}
const starts = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => `app/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\/(?:page|layout|error|not-found|loading)\.tsx$/.test(file))

/** Files of ours that these pages draw with, through whatever imports them, also later. */
async function drawnBy(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unwritten',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
  })
  return Object.keys(metafile.inputs).filter((file) => /^(?:app|reading)\//.test(file))
}

/** The namespaces a file speaks: a screen opens one, what is read is spoken by its whole key. */
function spokenIn(file: string): string[] {
  const opened = /Translations\(['"]([A-Za-z]+)/g
  const keyed = /\bt(?:\.markup|\.rich)?\(\s*['"`]([A-Za-z]+)\./g
  const spoken = readFileSync(file, 'utf8').matchAll(file.startsWith('reading/') ? keyed : opened)
  return [...spoken].flatMap(([, namespace = '']) => namespace)
}

test.each(Object.keys(sections) as Section[])('%s is sent every message it speaks', async (section) => {
  const pages = starts.filter((file) => places[section].test(file))
  expect(pages).not.toEqual([])
  const sent = new Set<string>(sections[section])
  const missing = (await drawnBy(pages)).flatMap((file) => {
    return spokenIn(file).flatMap((namespace) => (sent.has(namespace) ? [] : [`${namespace} in ${file}`]))
  })
  expect(missing, 'add it to i18n/sections.ts').toEqual([])
})

test('every page belongs to a section', () => {
  const known = Object.values(places)
  expect(starts.filter((file) => !known.some((place) => place.test(file)))).toEqual([])
})
