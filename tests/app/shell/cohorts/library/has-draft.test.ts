import { expect, test } from 'vitest'
import { hasDraft } from '@/app/(shell)/cohorts/_library/has-draft'

const published = { content: {}, draft: null, latest: 2, aside: [] }
const asRead = { revision: 5, state: published }

test('a version without a later edit is no draft', () => {
  expect(hasDraft(asRead, { state: 'saved', revision: 5 })).toBe(false)
})

test('what is written is a draft while it waits, and once it is saved, before the item is read again', () => {
  expect(hasDraft(asRead, { state: 'waiting', revision: 5 })).toBe(true)
  expect(hasDraft(asRead, { state: 'saved', revision: 6 })).toBe(true)
})

test('a draft that was opened before is one, and so is an item without a version', () => {
  const draft = { basedOn: 2, savedAt: 1, savedBy: 'claire' }
  expect(hasDraft({ revision: 5, state: { ...published, draft } }, { state: 'saved', revision: 5 })).toBe(
    true,
  )
  expect(
    hasDraft({ revision: 1, state: { ...published, latest: null } }, { state: 'saved', revision: 1 }),
  ).toBe(true)
})
