import { expect, test } from 'vitest'
import { type Entry, type EntryGroup, entryAt } from '@/app/(shell)/_palette/entry'

const entry = (id: string): Entry => ({ id, href: `/${id}`, icon: null, text: id })
const groups: readonly EntryGroup[] = [
  { key: 'sessions', entries: [entry('one'), entry('two')] },
  { key: 'pages', entries: [entry('three')] },
]

test.each([
  ['one', 1, 'two'],
  ['two', 1, 'three'],
  ['three', 1, 'one'],
  ['one', -1, 'three'],
  [null, 1, 'two'],
  ['gone', -1, 'three'],
])('from %s, %i further: %s', (from, steps, expected) => {
  expect(entryAt(groups, from, steps)?.id).toBe(expected)
})

test('among no entries there is none to choose', () => {
  expect(entryAt([], null, 1)).toBeNull()
})
