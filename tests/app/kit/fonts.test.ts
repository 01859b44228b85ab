import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { facesOf } from '@/server/interview/paper/faces'

const sheets = ['source-sans-3/wght.css', 'source-serif-4/wght.css', 'source-serif-4/wght-italic.css']
const letters = [...'ŁęşőžčđĐưƯơƠễịốặ'].map((letter) => letter.codePointAt(0) ?? 0)

it.each(sheets)('%s has a file for every Latin letter, loaded where a text holds one', (sheet) => {
  expect(readFileSync('app/layout.tsx', 'utf8')).toContain(`@fontsource-variable/${sheet}`)
  const css = readFileSync(`node_modules/@fontsource-variable/${sheet}`, 'utf8')
  const ranges = [...css.matchAll(/unicode-range: ([^;]+);/gu)].flatMap(([, range = '']) =>
    range.split(',').map((each) =>
      each
        .replace('U+', '')
        .split('-')
        .map((end) => Number.parseInt(end, 16)),
    ),
  )
  const holds = (code: number) => ranges.some(([from = 0, to = from]) => from <= code && code <= to)
  expect(letters.filter((code) => !holds(code))).toEqual([])
})

it('paper has them in the same typeface', () => {
  const ours = [...facesOf('sans')].filter(({ name }) => name.startsWith('source-sans-3'))
  expect(letters.filter((code) => !ours.some(({ has }) => has.has(code)))).toEqual([])
})
