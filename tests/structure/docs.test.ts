import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFolders } from './import-graph'
import { mayImport } from './rooms'

const pages = ['README.md', ...markdownIn('docs'), ...markdownIn('docs/decisions')]
const architecture = readFileSync('docs/architecture.md', 'utf8')

describe('The documents', () => {
  it('name no file or folder that does not exist', () => {
    const gone = pages.flatMap((page) =>
      [
        ...readFileSync(page, 'utf8').matchAll(
          /`((?:app|client|db|docs|domain|i18n|reading|server|tests)\/[^`\s*…{]*)`/g,
        ),
      ]
        .map(([, path = '']) => path)
        .filter((path) => !existsSync(path))
        .map((path) => `${page}: ${path}`),
    )
    expect(gone).toEqual([])
  })

  it('link to no page that does not exist', () => {
    const broken = pages.flatMap((page) => {
      const folder = page.split('/').slice(0, -1).join('/') || '.'
      return [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#:]+)[^)]*\)/g)]
        .map(([, link = '']) => `${folder}/${link}`)
        .filter((path) => !existsSync(path))
        .map((path) => `${page}: ${path}`)
    })
    expect(broken).toEqual([])
  })

  it('list every decision by its title', () => {
    const index = readFileSync('docs/decisions/README.md', 'utf8')
    const missing = readdirSync('docs/decisions')
      .filter((file) => /^\d/.test(file))
      .filter((file) => {
        const [, number, title] =
          readFileSync(`docs/decisions/${file}`, 'utf8').match(/^# (\d+)\. (.*)/) ?? []
        return !index.includes(`[${number}](${file}) | ${title} |`)
      })
    expect(missing).toEqual([])
  })

  it('give every decision its status and date', () => {
    const status = /^# \d{3}\. .+\n\n(?:Accepted|Retired) on \d{4}-\d\d-\d\d\./
    expect(decisions.filter(({ text }) => !status.test(text)).map(({ file }) => file)).toEqual([])
  })

  it('link a changed decision and the one that changes it in both directions', () => {
    const changedBy = (text: string) => numbersIn(/^(?:Accepted|Retired) on .*$/m.exec(text)?.[0] ?? '')
    const changes = (text: string) =>
      numbersIn(
        text
          .split('\n\n')
          .filter((paragraph) => /^(?:Changes|Amends)\b/.test(paragraph))
          .map((paragraph) => paragraph.split(/[.:;](?:\s|$)/)[0] ?? '')
          .join(' '),
      )
    const pairs = (of: (text: string) => readonly string[], write: (from: string, to: string) => string) =>
      decisions.flatMap(({ number, text }) => of(text).map((other) => write(number, other))).toSorted()
    const forward = pairs(changes, (from, to) => `${from} changes ${to}`)
    expect(forward.length).toBeGreaterThan(10)
    expect(pairs(changedBy, (from, to) => `${to} changes ${from}`)).toEqual([...new Set(forward)])
  })
})

const decisions = readdirSync('docs/decisions')
  .filter((file) => /^\d/.test(file))
  .map((file) => ({ file, number: file.slice(0, 3), text: readFileSync(`docs/decisions/${file}`, 'utf8') }))

/** Numbers of the decisions that a text links to. */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\[(\d{3})\]\(\d{3}-/g)].map(([, number = '']) => number)
}

describe('The picture of the house', () => {
  const rows = [...architecture.matchAll(/^\| `(\w+)\/` \| ([^|]*) \|/gm)].map(
    ([, folder = '', imports = '']) => ({
      folder,
      imports,
    }),
  )

  it('has every folder of the product', () => {
    expect(rows.map(({ folder }) => folder).toSorted()).toEqual([...sourceFolders].toSorted())
    for (const folder of sourceFolders) expect(diagram()).toContain(`${folder}/`)
  })

  it('names every slice of an interview', () => {
    const [, table = ''] = /\| slice \| facts about \|\n([\s\S]*?)\n\n/.exec(architecture) ?? []
    const named = table.split('\n').flatMap((row) => row.split('|')[1]?.match(/\w+/g) ?? [])
    const slices = readdirSync('domain/live-session').filter((folder) =>
      existsSync(`domain/live-session/${folder}/facts.ts`),
    )
    expect(named.toSorted()).toEqual(slices)
  })

  it('says of each what it may import, as the rule has it', () => {
    const said = Object.fromEntries(rows.map(({ folder, imports }) => [folder, allowed(imports)]))
    expect(said).toEqual(
      Object.fromEntries(sourceFolders.map((folder) => [folder, mayImport[folder].toSorted()])),
    )
  })
})

function diagram(): string {
  return architecture.match(/```\n([\s\S]*?)```/)?.[1] ?? ''
}

/** « domain, i18n », « zod only » or « all but db » as a list of folders. */
function allowed(said: string): readonly string[] {
  if (said.startsWith('all but ')) {
    return sourceFolders.filter((folder) => folder !== 'app' && folder !== said.slice(8)).toSorted()
  }
  return said === 'zod only' ? [] : said.split(', ').toSorted()
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`)
}
