import { expect, test } from 'vitest'
import { isForeign, requestOrigin } from '@/server/platform/public-origin'

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
  'an undeclared host is not taken: "%s"',
  (host) => {
    expect(from(host)).toBeNull()
  },
)

test('a declared address holds, whatever host the proxy passes on', () => {
  expect(requestOrigin('https://triade.example.org', new Headers({ host: 'evil.example' }))).toBe(
    'https://triade.example.org',
  )
})

const publicUrl = 'https://triade.example.org'
test.each([
  ['a program without an origin', null, undefined, '127.0.0.1:3000', false],
  ['a page of the host it asks', null, 'http://192.168.1.20:3000', '192.168.1.20:3000', false],
  ['the same behind a proxy with TLS', null, 'https://triade.lan', 'triade.lan', false],
  [
    'a page of the declared address, whatever host the proxy passes on',
    publicUrl,
    publicUrl,
    'app:3000',
    false,
  ],
  ['another site', null, 'https://evil.example', '192.168.1.20:3000', true],
  [
    'another port of this machine, to which cookies go as well',
    null,
    'http://127.0.0.1:8080',
    '127.0.0.1:3000',
    true,
  ],
  ['a neighbour below the same domain', publicUrl, 'https://evil.example.org', 'triade.example.org', true],
  ['a page without an origin of its own', null, 'null', '127.0.0.1:3000', true],
])('whom a request is made for: %s', (_who, declared, origin, host, expected) => {
  expect(isForeign(declared, { origin, host })).toBe(expected)
})
