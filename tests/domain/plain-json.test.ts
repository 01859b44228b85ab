import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainJson } from '@/domain/plain-json'

const anything = fc.anything({
  withDate: true,
  withMap: true,
  withSet: true,
  withBigInt: true,
  withNullPrototype: true,
})

test('what is plain comes out of JSON as it went in', () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.jsonValue()), (value) => {
      fc.pre(isPlainJson(value))
      expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value)
    }),
  )
})

test('whatever JSON can write is plain', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value: unknown = JSON.parse(text)
      fc.pre(!/-0|"(?:__proto__|constructor|prototype)":/u.test(text))
      expect(isPlainJson(value)).toBe(true)
    }),
  )
})

test('what JSON has no word for, or another one, is not', () => {
  class Named {
    name = 'Inès'
  }
  const circle: { self?: unknown } = {}
  circle.self = circle
  for (const value of [
    undefined,
    new Date(0),
    new Map(),
    new Named(),
    Number.NaN,
    -0,
    1n,
    Symbol('a'),
    () => 1,
    circle,
  ]) {
    expect(isPlainJson(value)).toBe(false)
    expect(isPlainJson({ deep: [value] })).toBe(false)
  }
  expect(isPlainJson({ left: undefined })).toBe(false)
  expect(isPlainJson(JSON.parse('{"__proto__": 1}'))).toBe(false)
})
