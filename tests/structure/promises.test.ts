import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync('docs/promises.md', 'utf8')
const promises = page.split(/^(?=\d+\. \*\*)/m).slice(1)
const holders = [...page.matchAll(/^ +- `(tests\/[^`]+)`: « (.+) »$/gm)].map(([, file = '', title = '']) => ({
  file,
  title,
}))

describe('The promises of the live log', () => {
  it('are numbered in turn, and each names a test that holds it', () => {
    expect(promises.map((promise) => Number.parseInt(promise, 10))).toEqual(
      promises.map((_, index) => index + 1),
    )
    const unheld = promises.filter((promise) => !/^ +- `tests\/[^`]+`: « .+ »$/m.test(promise))
    expect(unheld).toEqual([])
  })

  it('name tests that are there, by their titles', () => {
    const gone = holders.filter(({ file, title }) => !existsSync(file) || !titles(file).includes(title))
    expect(gone).toEqual([])
    expect(holders.length).toBe(page.match(/^ +- /gm)?.length)
  })
})

/** What stands in quotes in a test file. */
function titles(file: string): string {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(['"`])((?:(?!\1).)*)\1/g)].map(([, , title]) => title).join('\n')
}
