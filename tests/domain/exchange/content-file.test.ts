import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { mostBytes, writeContentFile } from '@/domain/exchange/content-file'
import { problemsOf } from '@/domain/exchange/issue-problems'
import { sayPath } from '@/domain/exchange/json/path'
import { readContentFile } from '@/domain/exchange/read-content-file'
import type { LibraryKind } from '@/domain/library/item'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { anyGrid, anyScenario } from './arbitraries'

const [first, second] = builtInScenarios
if (!first || !second) throw new Error('no scenarios')

/** What is wrong with a file, as one would point at it. */
function said(kind: LibraryKind, file: unknown): string[] {
  const text = typeof file === 'string' ? file : JSON.stringify(file, null, 2)
  return readContentFile(kind, text).problems.map(
    ({ code, path, place }) => `${place.line}:${place.column} ${sayPath(path)} ${code}`,
  )
}
const withoutPlace = (problems: string[]) => problems.map((each) => each.replace(/^\d+:\d+ /, ''))
const situations = (...items: unknown[]) => ({ format: 'triade-situations', version: 1, items })
const grids = (...items: unknown[]) => ({ format: 'triade-grids', version: 1, items })

test('what is taken out and brought in again is the same: any situations', () => {
  const several = fc.uniqueArray(anyScenario, { selector: ({ key }) => key, minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(several, (items) => {
      const read = readContentFile('scenario', writeContentFile('scenario', items))
      expect(read.problems).toEqual([])
      expect(read.items.map(({ content }) => content)).toEqual(items)
    }),
  )
})

test('what is taken out and brought in again is the same: any grids', () => {
  fc.assert(
    fc.property(anyGrid, (grid) => {
      const read = readContentFile('grid', writeContentFile('grid', [grid]))
      expect(read.problems).toEqual([])
      expect(read.items.map(({ content }) => content)).toEqual([grid])
    }),
    { numRuns: 40 },
  )
})

test('the built-in situations and grid go out and come in', () => {
  expect(said('scenario', writeContentFile('scenario', builtInScenarios))).toEqual([])
  expect(said('grid', writeContentFile('grid', [cepEntretienV1]))).toEqual([])
  const named = readContentFile('scenario', writeContentFile('scenario', [first])).items[0]
  expect(named?.name).toBe(first.persona.shortName)
})

test('fields go out in the order of the schema, French first, however they were stored', () => {
  const { key, ...rest } = first
  const referral = { en: first.referral.en, fr: first.referral.fr }
  const text = writeContentFile('scenario', [{ ...rest, referral, key }])
  expect(text).toBe(writeContentFile('scenario', [first]))
  expect(text.indexOf('"key"')).toBeLessThan(text.indexOf('"version": 1,\n      "difficulty"'))
})

describe('a file that cannot be read', () => {
  test('is not JSON: the line and column, and what stands there', () => {
    const text = writeContentFile('scenario', [first]).replace('"version": 1,', '"version": 1')
    expect(said('scenario', text)).toEqual(['4:3  unexpected'])
  })
  test('is something else', () => {
    expect(said('scenario', [])).toEqual(['1:1  notAFile'])
    expect(said('scenario', { behaviors_conf: {} })).toEqual(['1:1  notAFile'])
    expect(said('scenario', { format: 'elan' })).toEqual(['2:13 format otherFormat'])
    expect(said('scenario', grids(cepEntretienV1))).toEqual(['2:13 format otherKind'])
  })
  test('is of a version to come: it says which, and which is known', () => {
    const file = JSON.stringify({ ...situations(first), version: 2 }, null, 2)
    expect(readContentFile('scenario', file).problems).toMatchObject([
      { code: 'newerVersion', place: { line: 3, column: 14 }, about: { found: '2', known: 1 } },
    ])
    expect(withoutPlace(said('scenario', { ...situations(first), version: 'un' }))).toEqual([
      'version unknownVersion',
    ])
    expect(withoutPlace(said('scenario', { format: 'triade-situations', items: [] }))).toEqual([
      'version missing',
    ])
  })
  test('has no items, too many, or none of a list', () => {
    expect(withoutPlace(said('scenario', situations()))).toEqual(['items tooFew'])
    expect(withoutPlace(said('scenario', situations(...Array(101).fill(first))))).toEqual(['items tooMany'])
    expect(withoutPlace(said('scenario', { ...situations(), items: {} }))).toEqual(['items notList'])
    expect(withoutPlace(said('scenario', { format: 'triade-situations', version: 1 }))).toEqual([
      'items missing',
    ])
  })
  test('is too large, whatever is in it', () => {
    expect(said('scenario', `"${'é'.repeat(mostBytes / 2)}"`)).toEqual(['1:1  tooLarge'])
  })
})

test('says all that is wrong, each at its place, and of which item', () => {
  const { privateBrief: _, ...rest } = first
  const broken = {
    ...rest,
    difficulty: 'impossible',
    levl: 1,
    persona: { ...first.persona, age: 'trente', shortName: '' },
    referral: { en: ' ' },
    reveals: [],
  }
  const { items, problems } = readContentFile('scenario', JSON.stringify(situations(second, broken), null, 2))
  expect(problems.map(({ path, code }) => `${sayPath(path)} ${code}`)).toEqual([
    'items[1].privateBrief missing',
    'items[1].difficulty notOneOf',
    'items[1].persona.shortName empty',
    'items[1].persona.age notNumber',
    'items[1].referral.fr missing',
    'items[1].reveals tooFew',
    'items[1].levl unknownName',
  ])
  expect(problems.every(({ item }) => item === 1)).toBe(true)
  const lines = JSON.stringify(situations(second, broken), null, 2).split('\n')
  const age = problems.find(({ code }) => code === 'notNumber')
  expect(lines[(age?.place.line ?? 0) - 1]?.slice((age?.place.column ?? 0) - 1)).toBe('"trente",')
  expect(problems.find(({ code }) => code === 'notOneOf')?.about).toEqual({
    found: 'impossible',
    choices: 'easy, medium, hard',
  })
  // The good one can be used.
  expect(items.map(({ content }) => content?.key ?? null)).toEqual([second.key, null])
})

test('says which parts contradict each other, at the later of the two', () => {
  const [one, two] = first.reveals
  const twice = { ...first, reveals: [one, { ...two, id: one?.id }] }
  expect(withoutPlace(said('scenario', situations(twice)))).toEqual(['items[0].reveals revealTwice'])
  const [code, other, ...others] = cepEntretienV1.codes
  if (!code || !other) throw new Error('no codes')
  const said1 = said(
    'grid',
    grids({ ...cepEntretienV1, codes: [code, { ...other, hotkey: code.hotkey }, ...others] }),
  )
  expect(withoutPlace(said1)).toEqual([
    'items[0].codes[1].hotkey hotkeyTwice',
    'items[0].codes[1].hotkey shiftedHotkeyTwice',
  ])
  const wrong = { ...code, key: other.key, family: 'nowhere' }
  expect(withoutPlace(said('grid', grids({ ...cepEntretienV1, codes: [other, wrong, ...others] })))).toEqual(
    expect.arrayContaining(['items[0].codes[1].key keyTwice']),
  )
  const both = { ...code, countsAs: ['question', 'reflection'] }
  expect(withoutPlace(said('grid', grids({ ...cepEntretienV1, codes: [both, other, ...others] })))).toEqual([
    'items[0].codes[0].countsAs countsExclude',
  ])
})

test('a name that stands twice, and the same item twice, are told rather than one of them lost', () => {
  const text = JSON.stringify(situations(first), null, 2).replace(
    '"difficulty"',
    '"difficulty": "easy",\n "difficulty"',
  )
  expect(withoutPlace(said('scenario', text))).toEqual(['items[0].difficulty nameTwice'])
  expect(withoutPlace(said('scenario', situations(first, second, first)))).toEqual(['items[2].key itemTwice'])
})

test('a text that no database keeps is refused', () => {
  const persona = { ...first.persona, name: 'A\u0000B' }
  const lone = { ...second, referral: { fr: 'x\ud800', en: 'x' } }
  expect(withoutPlace(said('scenario', situations({ ...first, persona }, lone)))).toEqual([
    'items[0].persona.name unkeepable',
    'items[1].referral.fr unkeepable',
  ])
})

test('whatever the file is, reading it ends without an error, and no item with a problem can be used', () => {
  const kinds = fc.constantFrom<LibraryKind>('scenario', 'grid')
  fc.assert(
    fc.property(kinds, fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 3 }), (kind, value, items) => {
      for (const file of [value, situations(...items), grids(...items)]) {
        const read = readContentFile(kind, JSON.stringify(file))
        expect(read.problems.length).toBeGreaterThan(0)
        const faulty = new Set(read.problems.map(({ item }) => item))
        expect(read.items.filter(({ index, content }) => content && faulty.has(index))).toEqual([])
      }
    }),
  )
})

test('of very many problems the first are told and the others counted, and that takes no time', () => {
  const names = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`x${index}`, 1]))
  const items = Array.from({ length: 100 }, (_, index) => ({ ...names, key: `k${index}` }))
  const {
    problems,
    moreProblems,
    items: read,
  } = readContentFile('scenario', JSON.stringify(situations(...items)))
  expect(problems).toHaveLength(200)
  expect(moreProblems).toBe(100 * 200 - 200)
  expect(read.every(({ content }) => content === null)).toBe(true)
})

test('of a list of hundreds of thousands, one more than it may hold is looked at', () => {
  const many = Array(300_000).fill(0)
  const files = { grid: grids({ codes: many }), scenario: situations({ reveals: many }) }
  for (const [kind, file] of Object.entries(files) as [LibraryKind, unknown][]) {
    const { problems } = readContentFile(kind, JSON.stringify(file))
    const said = problems.map(({ path, code }) => `${sayPath(path)} ${code}`)
    expect(said).toContain(`items[0].${kind === 'grid' ? 'codes' : 'reveals'} tooMany`)
    expect(said.length).toBeLessThan(200)
  }
})

test('a value that fits no other sentence is named, and no sentence is in the schema’s own words', () => {
  const [reveal] = first.reveals
  const wrong = {
    ...first,
    level: { of: 3 },
    trap: null,
    reveals: [{ ...reveal, id: `${'x'.repeat(200)}-` }],
  }
  const { problems } = readContentFile('scenario', JSON.stringify(situations(wrong)))
  expect(problems.map(({ path, code }) => `${sayPath(path)} ${code}`)).toEqual(
    ['items[0].reveals[0].id malformed', 'items[0].trap notObject', 'items[0].level notOneOf'].sort(),
  )
  const found = problems.find(({ code }) => code === 'malformed')?.about.found
  expect(String(found)).toHaveLength(60)
  const custom = problemsOf([{ code: 'custom', path: ['a'], message: 'in English', input: 7 }], { a: 7 })
  const union = problemsOf([{ code: 'invalid_union', path: ['a'], message: 'x', errors: [], input: 7 }], {
    a: 7,
  })
  const type = problemsOf(
    [{ code: 'invalid_type', expected: 'record', path: ['a'], message: 'x', input: 7 }],
    { a: 7 },
  )
  for (const said of [custom, union, type])
    expect(said).toEqual([{ code: 'refused', path: ['a'], about: { value: '7' } }])
})

test('a key that every object has already is refused', () => {
  const [code, ...others] = cepEntretienV1.codes
  const grid = { ...cepEntretienV1, codes: [{ ...code, key: 'constructor' }, ...others] }
  expect(withoutPlace(said('grid', grids(grid)))).toEqual(['items[0].codes[0].key malformed'])
})
