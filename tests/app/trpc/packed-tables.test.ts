import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packForPage } from '@/app/_trpc/pack-for-page'
import { isPackable, packTables } from '@/app/_trpc/pack-tables'
import { type Json, unpackTables } from '@/app/_trpc/packed-tables'

const anyKey = fc.constantFrom('a', 'b', 'c', 'valueOf', 'hasOwnProperty')
const anyScalar = fc.oneof(
  fc.constantFrom('learner', 'supervisor', ''),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const { value: anyData } = fc.letrec<{ value: Json; rows: Json }>((tie) => ({
  /** Rows that are alike, of which a table is made; what stands in them may make one of its own. */
  rows: fc
    .tuple(
      fc.uniqueArray(anyKey, { minLength: 1, maxLength: 3 }),
      fc.array(fc.array(tie('value'), { maxLength: 3 }), { minLength: 7, maxLength: 10 }),
    )
    .map(([keys, rows]) =>
      rows.map((row): Json => Object.fromEntries(keys.map((key, place) => [key, row[place] ?? null]))),
    ),
  value: fc.oneof(
    { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
    anyScalar,
    tie('rows'),
    fc.array(fc.array(anyScalar, { maxLength: 3 }), { minLength: 7, maxLength: 10 }),
    fc.array(tie('value'), { maxLength: 10 }),
    fc.array(anyScalar, { maxLength: 20 }),
    fc.dictionary(anyKey, tie('value'), { noNullPrototype: true }),
  ),
}))

test('whatever JSON carries comes out as it went in', () => {
  fc.assert(
    fc.property(fc.array(anyData, { minLength: 1, maxLength: 3 }), (data) => {
      const before = structuredClone(data)
      expect(isPackable(data)).toBe(true)
      expect(unpackTables(JSON.parse(JSON.stringify(packTables(data))))).toEqual(data)
      expect(data).toEqual(before)
    }),
  )
})

const persona = { shortName: 'Nadia B.', occupation: { fr: 'Aide-soignante', en: 'Care assistant' } }
const cards = Array.from({ length: 40 }, (_, index) => ({
  id: `interview-${index}`,
  timeZone: 'Europe/Paris',
  status: index % 3 === 0 ? 'closed' : 'scheduled',
  people: Array.from({ length: 2 + (index % 3) }, (_, place) => ({
    personId: `p-${index}-${place}`,
    seat: 'advisor',
  })),
  scenario: { ...persona, occupation: { ...persona.occupation } },
}))

test('what the rows of a list share is written once', () => {
  const packed = JSON.stringify(packTables(cards))
  for (const word of ['timeZone', 'Europe/Paris', 'personId', 'Aide-soignante']) {
    expect(packed.split(word), word).toHaveLength(2)
  }
  expect(packed.length).toBeLessThan(JSON.stringify(cards).length / 4)
})

test('a short list is written as it is, and one whose rows differ keeps each of its rows', () => {
  const few = cards.slice(0, 3)
  expect(packTables(few)).toEqual(few)
  const lines = Array.from(
    { length: 20 },
    (_, index): Json => (index === 7 ? { kind: 'late' } : { kind: 'behind', seat: null }),
  )
  expect(packTables(lines)).toEqual(lines)
})

test('data goes to the page as one text, unless it holds what JSON would change', () => {
  expect(packForPage({ cards })).toEqual({ tables: JSON.stringify(packTables({ cards })) })
  class Shown {
    readonly name = 'Inès'
  }
  for (const each of [
    undefined,
    new Date(0),
    new Map(),
    Number.NaN,
    -0,
    1n,
    () => 0,
    new Shown(),
    new Array(2),
  ]) {
    const data = { cards, each }
    expect(packForPage(data)).toEqual({ plain: data })
  }
})

test('rows whose keys stand in another order keep it', () => {
  const rows = Array.from({ length: 10 }, (_, index): Json => (index === 4 ? { b: 1, a: 2 } : { a: 1, b: 2 }))
  expect(JSON.stringify(unpackTables(packTables(rows)))).toBe(JSON.stringify(rows))
})

test('data that looks like what is packed, or would change what objects are, is left alone', () => {
  for (const data of [
    { $: 'same', value: 1, size: 9 },
    JSON.parse('{"__proto__":{"isAdmin":true}}'),
    { constructor: 1 },
  ]) {
    expect(packForPage([data])).toEqual({ plain: [data] })
  }
})
