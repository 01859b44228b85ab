import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mediaConditions } from '@/app/_kit/theme/breakpoints'

const sheets = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, text: readFileSync(`app/${path}`, 'utf8') }))

/** Set by Mantine itself: its theme, and what its dialogs are laid out by. */
const mantines = /^--(?:mantine|mb)-/

describe('Style sheets', () => {
  it('change their layout by the named media conditions, and use each of these', () => {
    const used = sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/@media ([^{]*?)\s*\{/g)].map(([, condition = '']) => ({ path, condition })),
    )
    expect(sheets.length).toBeGreaterThan(100)
    expect(used.filter(({ condition }) => !mediaConditions.includes(condition))).toEqual([])
    expect([...new Set(used.map(({ condition }) => condition))].toSorted()).toEqual(
      mediaConditions.toSorted(),
    )
  })

  it('have every class that a screen names', () => {
    const missing = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => {
        const text = readFileSync(`app/${path}`, 'utf8')
        const imports = text.matchAll(/^import (\w+) from '([^']+\.module\.css)'$/gm)
        const code = text.replaceAll(/^import .*$/gm, '')
        return [...imports].flatMap(([, name = '', from = '']) => {
          const sheet = from.startsWith('@/') ? from.slice(2) : join('app', dirname(path), from)
          const css = readFileSync(sheet, 'utf8')
          return [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))]
            .filter(([, each = '']) => !new RegExp(`\\.${each}\\b`).test(css))
            .map(([said]) => `${path}: ${said}`)
        })
      })
    expect(missing).toEqual([])
  })

  it('use no variable that is never set: a colour would be none', () => {
    const code = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(`app/${path}`, 'utf8'))
      .join('')
    const set = new Set(
      sheets.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)),
    )
    const unset = sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/var\((--[\w-]+)\)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !set.has(name) && !mantines.test(name) && !code.includes(name))
        .map((name) => `${path}: ${name}`),
    )
    expect(unset).toEqual([])
  })

  it('take spacing and type from tokens; half of a shape that is centred stays in pixels', () => {
    const literal = sheets.flatMap(({ path, text }) => [
      ...found(
        path,
        text,
        /^\s*(?:padding|margin|gap|row-gap|column-gap)[a-z-]*: [^;(]*\b(?:[2-9]|[12]\d)px/gm,
      ),
      ...found(path, text, /^\s*font(?:-size)?: [^;(]*\d(?:px|rem)/gm),
    ])
    expect(literal.toSorted()).toEqual([
      '_live/timeline/drawing/items.module.css: margin: -11px 0 0 -11px',
      '_preferences/hotkeys.module.css: margin-left: -9px',
    ])
  })
})

function found(path: string, text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([said]) => `${path}: ${said.trim()}`)
}
