import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { offsetAt, placesIn, sayPath, valueAt } from '@/domain/exchange/json/path'
import { readJson, type SyntaxFault } from '@/domain/exchange/json/read-json'

function faultOf(text: string): SyntaxFault {
  const { fault } = readJson(text)
  if (!fault) throw new Error('nothing is wrong with it')
  return fault
}
function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

test('reads any JSON value as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(readJson(text)).toMatchObject({ fault: null, value: JSON.parse(text) })
    }),
  )
})

test('takes for JSON what JSON.parse takes for it and nothing else, whatever is put in or left out', () => {
  const edit = fc.record({
    at: fc.nat(),
    cut: fc.integer({ min: 0, max: 3 }),
    put: fc.oneof(
      fc.constantFrom('', '"', '\\', ',', '{', '}', '[', ']', ':', '0', '-', '.', 'e', ' ', '\n', '\\u12'),
      fc.string({ maxLength: 2 }),
    ),
  })
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(edit, { maxLength: 3 }), (value, edits) => {
      const text = edits.reduce((now, { at, cut, put }) => {
        const from = at % (now.length + 1)
        return now.slice(0, from) + put + now.slice(from + cut)
      }, JSON.stringify(value))
      const read = readJson(text)
      const expected = text.startsWith('\uFEFF') ? parsed(text.slice(1)) : parsed(text)
      expect(read.fault === null).toBe(expected !== null)
      if (read.fault === null) expect(read.value).toEqual(expected?.value)
      else expect(read.fault.offset).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})

test('says what is wrong, and at which place', () => {
  const said = (text: string) => {
    const { code, offset, found } = faultOf(text)
    const { line, column } = placesIn(text)(offset)
    return `${line}:${column} ${code} ${found}`
  }
  expect(said('{"a": 1,\n "b": 2,\n}')).toBe('3:1 commaTooMany }')
  expect(said('[1, 2,]')).toBe('1:7 commaTooMany ]')
  expect(said('{"a": 1\n"b": 2}')).toBe('2:1 unexpected "')
  expect(said("{'a': 1}")).toBe("1:2 unexpected '")
  expect(said('{"a": "sans fin')).toBe('1:7 textNotClosed "')
  expect(said('{"a": "deux\nlignes"}')).toBe('1:12 breakInText \n')
  expect(said('["\\q"]')).toBe('1:3 escapeUnknown \\')
  expect(said('[01]')).toBe('1:2 numberMalformed 0')
  expect(said('[1] [2]')).toBe('1:5 afterEnd [')
  expect(said('{"a": [1')).toMatch(/endTooEarly/)
  expect(said('')).toMatch(/^1:1 endTooEarly/)
  expect(said('['.repeat(300))).toMatch(/tooDeep|endTooEarly/)
})

test('knows where each value stands, and where the nearest one does for what is not there', () => {
  const text = '\uFEFF{\r\n  "items": [\r\n    {"age": 12}\r\n  ]\r\n}'
  const read = readJson(text)
  if (read.fault) throw new Error(read.fault.code)
  const at = (...path: (string | number)[]) => placesIn(text)(read.offsetOf(path))
  expect(at('items', 0, 'age')).toEqual({ line: 3, column: 13 })
  expect(at('items', 0)).toEqual({ line: 3, column: 5 })
  expect(at('items', 0, 'name', 'fr')).toEqual({ line: 3, column: 5 })
  expect(at('other')).toEqual({ line: 1, column: 2 })
})

/** Every path of a value, with the value at its end. */
function pathsOf(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; value: unknown }[] {
  const inside: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : []
  return [{ path, value }, ...inside.flatMap(([step, each]) => pathsOf(each, [...path, step]))]
}

test('at the place of each value its text begins, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      const read = readJson(text)
      if (read.fault) throw new Error(read.fault.code)
      for (const each of pathsOf(JSON.parse(text))) {
        const [start] = JSON.stringify(each.value, null, indent).split('\n')
        expect(text.startsWith(start ?? '', read.offsetOf(each.path))).toBe(true)
        // A step that leads nowhere ends where its way does.
        expect(read.offsetOf([...each.path, 'no such name', 3])).toBe(read.offsetOf(each.path))
      }
      const offsets = pathsOf(JSON.parse(text)).map(({ path }) => read.offsetOf(path))
      expect(new Set(offsets).size).toBe(offsets.length)
    }),
  )
})

test('keeps no more of a file of deep lists than one entry for each of its values', () => {
  const kept = { characters: 0 }
  const counted = (key: unknown) => {
    kept.characters += typeof key === 'string' ? key.length : 1
  }
  const { set } = Map.prototype
  const { stringify } = JSON
  const onSet = vi.spyOn(Map.prototype, 'set').mockImplementation(function (
    this: Map<unknown, unknown>,
    key,
    at,
  ) {
    counted(key)
    return set.call(this, key, at)
  })
  const onWrite = vi.spyOn(JSON, 'stringify').mockImplementation((value: unknown) => {
    const written = stringify(value)
    counted(written)
    return written
  })
  try {
    const deep = `${'{"name":'.repeat(90)}[${'0,'.repeat(1_000)}0]${'}'.repeat(90)}`
    expect(readJson(deep).fault).toBeNull()
    expect(kept.characters).toBeLessThan(deep.length)
  } finally {
    onSet.mockRestore()
    onWrite.mockRestore()
  }
})

test('tells of a name that stands twice, and keeps a name that would be a prototype a mere name', () => {
  const twice = readJson('{"a": {"b": 1, "b": 2}}')
  expect(twice).toMatchObject({ value: { a: { b: 2 } }, repeated: [{ path: ['a', 'b'], offset: 15 }] })
  const proto = readJson('{"__proto__": {"x": 1}}')
  expect(proto.fault === null && Object.hasOwn(proto.value as object, '__proto__')).toBe(true)
  expect(proto.fault === null && valueAt(proto.value, ['x'])).toBeUndefined()
})

test('writes a path as people do', () => {
  expect(sayPath([])).toBe('')
  expect(sayPath(['items', 0, 'persona', 'age'])).toBe('items[0].persona.age')
  expect(sayPath(['items', 'un nom', 'cep-entretien'])).toBe('items["un nom"].cep-entretien')
})

test('a place leads back to where it was found', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', '\r', ' ')), fc.nat(), (parts, at) => {
      const text = parts.join('')
      const offset = at % (text.length + 1)
      // Between the two units of one break there is no place.
      fc.pre(text.slice(offset - 1, offset + 1) !== '\r\n')
      expect(offsetAt(text, placesIn(text)(offset))).toBe(offset)
    }),
  )
  expect(offsetAt('a\nb', { line: 9, column: 4 })).toBe(3)
})
