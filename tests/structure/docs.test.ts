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
})

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
