import { expect, test } from 'vitest'
import { requestOrigin } from '@/server/http/public-origin'

const from = (host: string) => requestOrigin(null, new Headers({ host }))

test.each([
  ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['localhost:3000', 'http://localhost:3000'],
  ['192.168.1.20:3001', 'http://192.168.1.20:3001'],
  ['[::1]:3000', 'http://[::1]:3000'],
  ['salle-2:3000', 'http://salle-2:3000'],
  ['formation.local', 'http://formation.local'],
])('a browser on the local network reaches %s', (host, origin) => {
  expect(from(host)).toBe(origin)
})

test.each(['evil.example', 'evil.example:3000', 'user@127.0.0.1', '127.0.0.1/path', '', 'a b'])(
  'a host nobody declared is not taken: "%s"',
  (host) => {
    expect(from(host)).toBeNull()
  },
)

test('a declared address holds, whatever host the proxy passes on', () => {
  expect(requestOrigin('https://triade.example.org', new Headers({ host: 'evil.example' }))).toBe(
    'https://triade.example.org',
  )
})
