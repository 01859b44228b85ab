import { expect, test } from 'vitest'
import { localize } from '@/domain/localized'
import { builtInVersions } from '@/domain/observation/built-in-grids'
import { spokenName } from '@/reading/words/spoken-name'

test('a long name that holds the short one is said alone', () => {
  expect(spokenName('Reflet', 'Reflet simple')).toBe('Reflet simple')
})

test('a short name that the long one does not hold word by word comes first', () => {
  expect(spokenName('Info avec', 'Information avec permission')).toBe(
    'Info avec, Information avec permission',
  )
  expect(spokenName('Reform', 'Reformulation')).toBe('Reform, Reformulation')
})

test.each(['fr', 'en'] as const)(
  'each code of the built-in grids is called by what its button shows, in %s',
  (locale) => {
    for (const { codes } of builtInVersions)
      for (const { shortLabel, label } of codes) {
        const short = localize(shortLabel, locale)
        expect(spokenName(short, localize(label, locale)).toLowerCase()).toContain(short.toLowerCase())
      }
  },
)
