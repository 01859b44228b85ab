import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importsOf, readImportGraph } from '../../../structure/import-graph'

/** Pages that are drawn without Mantine: what they load later brings it along. */
const pages = [
  'app/sessions/[liveSessionId]/page.tsx',
  'app/sessions/[liveSessionId]/print/page.tsx',
  'app/error.tsx',
  'app/not-found.tsx',
]
const provider = 'app/_kit/theme/mantine.tsx'
const usesMantine = /^import (?!type\b)[^'"]*['"]@mantine\/(?:core|dates)['"]/mu
const later = /\bimport\(\s*['"][^'"]+['"]\s*\)/gu

const known = new Set(readImportGraph().keys())
const textOf = (file: string) => readFileSync(file, 'utf8')

/** What is part of a first picture: what a file imports, and loads by `dynamic`, which the server draws. */
function drawnBy(file: string): ReadonlySet<string> {
  const text = textOf(file)
  return importsOf(file, text.includes("'next/dynamic'") ? text : text.replace(later, ''), known, 'values')
}

test('in a page that is drawn without Mantine, whatever uses it has its provider around', () => {
  const importers = new Map<string, Set<string>>(pages.map((page) => [page, new Set()]))
  const queue = [...pages]
  for (const file of queue)
    for (const drawn of drawnBy(file)) {
      if (!importers.has(drawn)) queue.push(drawn)
      importers.set(drawn, (importers.get(drawn) ?? new Set()).add(file))
    }
  expect(queue).toContain('app/_live/briefing/consent-panel.tsx')
  const provides = (file: string) => drawnBy(file).has(provider)
  const bare = queue.filter(
    (file) =>
      file !== provider &&
      usesMantine.test(textOf(file)) &&
      !provides(file) &&
      ![...(importers.get(file) ?? [])].every(provides),
  )
  expect(bare.filter((file) => file !== 'app/_kit/theme/theme.ts')).toEqual([])
})
