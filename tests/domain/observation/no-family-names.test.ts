import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

const folders = ['app', 'client', 'db', 'domain', 'i18n', 'reading', 'server']
const data = [
  'domain/observation/grids/',
  'domain/rehearsal/exchanges/',
  'domain/stimulus/built-in/',
  'db/migrations/',
]

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !data.some((part) => path.startsWith(part)))
}

test('no source names a family of the default grid, in the singular or the plural: families are data', () => {
  const names = cepEntretienV1.families.flatMap(({ key }) => [key, key.replace(/s$/, '')])
  const literal = new RegExp(`(['"\`])(?:${names.join('|')})\\1`, 'u')
  const naming = folders.flatMap(sources).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) => (literal.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )
  expect(naming).toEqual([])
})

test('no rule knows a code of the default grid by its key: figures rest on what a code counts as', () => {
  const keys = cepEntretienV1.codes.map(({ key }) => key)
  const literal = new RegExp(`(['"\`])(${keys.join('|')})\\1`, 'gu')
  // Other things of the same name: icons of cues, ready cues, a namespace of messages, what a code counts as, and the landing's words.
  const known = ['silence', 'openQuestion', 'summary', 'reflection', 'echo', 'informationWithoutPermission']
  const naming = folders
    .flatMap(sources)
    .filter((path) => !path.startsWith('server/operate/demonstration/') && !path.startsWith('db/seed/'))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(literal)]
        .filter(([, , key]) => key !== undefined && !known.includes(key))
        .map(([text]) => `${path} ${text}`),
    )
  expect(naming).toEqual([])
})
