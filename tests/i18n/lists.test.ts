import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('screens write lists by one hook, in the form of the reader’s language', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const others = files.filter((file) =>
    /\bformat\.list\(|Intl\.ListFormat/.test(readFileSync(`app/${file}`, 'utf8')),
  )
  expect(others).toEqual(['_kit/text/use-list.ts'])
})
