import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinTokenIn, samePath, withNext } from '@/app/(entry)/_entry/same-path'

describe('Where one goes after signing in', () => {
  it('is the path asked for, with its query', () => {
    expect(samePath('/cohorts/abc?tab=1#top')).toBe('/cohorts/abc?tab=1#top')
  })

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/.//elsewhere.example/',
    '/x/..//elsewhere.example/',
    '/%2e//elsewhere.example/',
    '/x/%2E%2e//elsewhere.example/',
    '/./\\elsewhere.example/',
    '/today\u202e',
    '/.///elsewhere.example/',
    '/\t/elsewhere.example/',
    'javascript:alert(1)',
    'today',
    '',
    undefined,
    ['/a', '/b'],
  ])('is Today when %j is asked for', (next) => {
    expect(samePath(next)).toBe('/today')
  })

  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '//',
      '.',
      '..',
      '%2e',
      '%2E%2e',
      '\\',
      '%5c',
      '\t',
      '\n',
      '@',
      ':',
      '?',
      '#',
      'x',
      'elsewhere.example',
    ),
    fc.constantFrom(
      'http:',
      'https:',
      'javascript:',
      '\u0000',
      '\u00ad',
      '\uff0f',
      '\u3002',
      ' ',
      '%2f',
      '%00',
      '%',
    ),
    fc.string({ maxLength: 3 }),
  )
  const addresses = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

  it('is a path of this site however the address is written, from whatever page a browser resolves it', () => {
    fc.assert(
      fc.property(addresses, fc.constantFrom('', '/', '/./', '/x/../'), (rest, start) => {
        const path = samePath(start + rest)
        for (const page of ['https://triade.example/sign-in?next=a', 'http://10.0.0.7:3000/sign-up']) {
          const there = new URL(path, page)
          expect(there.origin).toBe(new URL(page).origin)
          expect(there.pathname).not.toMatch(/^\/\//)
          expect(`${there.pathname}${there.search}${there.hash}`).toBe(path)
        }
        expect(samePath(path)).toBe(path)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is the path asked for where that is one of this site', () => {
    const segment = fc.stringMatching(/^[a-z0-9_-]{1,12}$/)
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (segments) => {
        const path = `/${segments.join('/')}`
        expect(samePath(path)).toBe(path)
      }),
    )
  })

  it('tells the join link that it leads back to', () => {
    expect(joinTokenIn('/join/aB3_-9')).toBe('aB3_-9')
    for (const other of ['/today', '/join/', '/join/a/b', '/join/a?b', '/join/%00', '/cohorts/join/a']) {
      expect(joinTokenIn(other), other).toBeNull()
    }
  })

  it('goes along from sign-in to sign-up', () => {
    expect(withNext('/sign-up', '/join/a b')).toBe('/sign-up?next=%2Fjoin%2Fa%20b')
    expect(withNext('/sign-in', '/today')).toBe('/sign-in')
  })
})
