import { expect, test } from 'vitest'
import { everySize, readChoice, sizes, visitsOf } from './sizes'

const pictures = (choice: Parameters<typeof visitsOf>[0], only?: Parameters<typeof visitsOf>[1]) =>
  visitsOf(choice, only).flatMap(({ locale, stops }) =>
    stops.flatMap(({ size, themes }) => themes.map((theme) => `${size}-${locale}-${theme}`)),
  )

test('every screen is taken at every size in French and light', () => {
  const taken = pictures(readChoice([]))
  for (const size of everySize) expect(taken).toContain(`${size}-fr-light`)
  expect(everySize).toHaveLength(Object.keys(sizes).length)
})

test('dark and English are taken at a few sizes, and everywhere in full', () => {
  const taken = pictures(readChoice([]))
  expect(taken.filter((name) => !name.endsWith('-fr-light'))).toEqual([
    '1440-fr-dark',
    '390-fr-dark',
    '1280-en-light',
    '390-en-light',
  ])
  expect(pictures(readChoice(['--full']))).toHaveLength(everySize.length * 4)
})

test('a page is opened once for the sizes it is held at in the same way', () => {
  const holds = visitsOf(readChoice([])).map(({ locale, hold }) => `${locale} ${hold}`)
  expect(holds).toEqual(['fr mouse', 'fr touch', 'fr zoom', 'en mouse', 'en touch'])
})

test('the command line chooses screens, sizes and the folder', () => {
  const choice = readChoice(['console', 'debrief', '--sizes=390,1280', '--into=elsewhere'])
  expect(choice).toMatchObject({ screens: ['console', 'debrief'], into: 'elsewhere', renewsDocs: false })
  expect(pictures(choice)).toEqual([
    '1280-fr-light',
    '390-fr-light',
    '390-fr-dark',
    '1280-en-light',
    '390-en-light',
  ])
})

test('a screen that exists at some sizes only is taken at those of the chosen ones', () => {
  expect(pictures(readChoice(['--sizes=1440,390']), [390])).toEqual([
    '390-fr-light',
    '390-fr-dark',
    '390-en-light',
  ])
  expect(pictures(readChoice(['--sizes=1440']), [390])).toEqual([])
})

test('a size or an option that does not exist is said', () => {
  expect(() => readChoice(['--sizes=1024'])).toThrow('no size 1024')
  expect(() => readChoice(['--size=1280'])).toThrow('no option --size')
})
