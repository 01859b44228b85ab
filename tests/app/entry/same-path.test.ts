import { describe, expect, it } from 'vitest'
import { samePath, withNext } from '@/app/(entry)/_entry/same-path'

describe('Where one goes after signing in', () => {
  it('is the path asked for, with its query', () => {
    expect(samePath('/cohorts/abc?tab=1#top')).toBe('/cohorts/abc?tab=1#top')
  })

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    'javascript:alert(1)',
    'today',
    '',
    undefined,
    ['/a', '/b'],
  ])('is Today when %j is asked for', (next) => {
    expect(samePath(next)).toBe('/today')
  })

  it('goes along from sign-in to sign-up', () => {
    expect(withNext('/sign-up', '/join/a b')).toBe('/sign-up?next=%2Fjoin%2Fa%20b')
    expect(withNext('/sign-in', '/today')).toBe('/sign-in')
  })
})
