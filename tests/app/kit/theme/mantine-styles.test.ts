import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = process.cwd()
const packages = ['@mantine/core', '@mantine/dates', '@mantine/notifications']
const styles = join(root, 'node_modules', '@mantine', 'core', 'styles')
const whole = readFileSync(join(root, 'node_modules', '@mantine', 'core', 'styles.layer.css'), 'utf8')

type Import = { readonly names: readonly string[]; readonly from: string }

function importsOf(text: string): Import[] {
  const found = text.matchAll(/import\s+(?:[\w$]+\s*,?\s*)?(?:\{([^}]*)\})?\s*(?:from\s*)?["']([^"']+)["']/gu)
  return [...found].map(([, names = '', from = '']) => ({
    from,
    names: names.split(',').flatMap((each) => /(?:type\s+)?([\w$]+)/u.exec(each)?.[1] ?? []),
  }))
}

/** The file of each thing that a package exports. */
function exportsOf(name: string): ReadonlyMap<string, string> {
  const index = join(root, 'node_modules', name, 'esm', 'index.mjs')
  const own = importsOf(readFileSync(index, 'utf8')).filter(({ from }) => from.startsWith('.'))
  return new Map(own.flatMap(({ names, from }) => names.map((each) => [each, join(dirname(index), from)])))
}
const fileOf = new Map(packages.map((name) => [name, exportsOf(name)]))

/** The classes that these imports lead to, through all of Mantine's own. */
function classesBehind(imports: readonly Import[]): Set<string> {
  const classes = new Set<string>()
  const seen = new Set<string>()
  const follow = (file: string | undefined) => {
    if (file === undefined || seen.has(file)) return
    seen.add(file)
    const text = readFileSync(file, 'utf8')
    if (file.endsWith('.module.mjs')) for (const [name] of text.matchAll(/\bm_[0-9a-f]+/gu)) classes.add(name)
    else enter(importsOf(text), dirname(file))
  }
  const enter = (some: readonly Import[], folder: string) => {
    for (const { names, from } of some) {
      if (from.startsWith('.')) follow(join(folder, from))
      else for (const name of names) follow(fileOf.get(from)?.get(name))
    }
  }
  enter(imports, root)
  return classes
}

function usedHere(): Import[] {
  const files = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((each) => /\.tsx?$/u.test(each))
    .map((each) => readFileSync(join(root, 'app', each), 'utf8'))
  const lazily = texts.some((text) => text.includes("import('@mantine/notifications')"))
  const all = texts.flatMap(importsOf).filter(({ from }) => packages.includes(from))
  return lazily ? [...all, { names: ['Notifications'], from: '@mantine/notifications' }] : all
}

test('the styles of each part of Mantine that is used are loaded, of no other, and in Mantine’s order', () => {
  const used = classesBehind(usedHere())
  const needed = readdirSync(styles)
    .filter((each) => each.endsWith('.layer.css'))
    .flatMap((file) => {
      const selectors = readFileSync(join(styles, file), 'utf8').matchAll(/\.(m_[0-9a-f]+)/gu)
      const classes = [...new Set([...selectors].map(([, name = '']) => name))]
      if (!classes.some((each) => used.has(each))) return []
      return { file, at: Math.min(...classes.map((each) => whole.indexOf(`.${each}`))) }
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ file }) => file)
  const ours = importsOf(readFileSync(join(root, 'app/_kit/theme/mantine-styles.ts'), 'utf8'))
  const ground = ['baseline', 'default-css-variables', 'global'].map((each) => `${each}.layer.css`)
  expect(ours.map(({ from }) => from.replace('@mantine/core/styles/', ''))).toEqual([...ground, ...needed])
})
