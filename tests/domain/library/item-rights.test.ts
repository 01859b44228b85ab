import { describe, expect, test } from 'vitest'
import type { Role } from '@/domain/access/roles'
import type { OwnedItem } from '@/domain/library/item'
import {
  type ItemEditor,
  mayGiveTo,
  mayReadItem,
  mayShareItem,
  mayWriteItem,
} from '@/domain/library/item-rights'

const here = 'here'
const editor = (role: Role, other: Partial<ItemEditor> = {}): ItemEditor => ({
  personId: 'claire',
  cohortId: here,
  role,
  isAdministrator: false,
  isArchived: false,
  isDemo: false,
  ...other,
})
const builtIn: OwnedItem = { owner: 'builtIn', cohortId: null, authorId: null }
const ours: OwnedItem = { owner: 'cohort', cohortId: here, authorId: 'paul' }
const theirs: OwnedItem = { owner: 'cohort', cohortId: 'elsewhere', authorId: 'claire' }
const shared: OwnedItem = { owner: 'organisation', cohortId: null, authorId: 'paul' }
const sharedByClaire: OwnedItem = { ...shared, authorId: 'claire' }

describe('content', () => {
  test('is nothing that learners read or write, administrators or authors or not', () => {
    for (const item of [builtIn, ours, theirs, shared, sharedByClaire]) {
      const learner = editor('learner', { isAdministrator: true })
      expect([mayReadItem(item, learner), mayWriteItem(item, learner)]).toEqual([false, false])
    }
  })

  test('that is built in is read, and never written', () => {
    const administrator = editor('coordinator', { isAdministrator: true })
    expect([mayReadItem(builtIn, administrator), mayWriteItem(builtIn, administrator)]).toEqual([true, false])
  })

  test('of a cohort is read and written by its coordinators and supervisors, and by no other cohort', () => {
    for (const role of ['coordinator', 'supervisor'] as const) {
      expect([mayReadItem(ours, editor(role)), mayWriteItem(ours, editor(role))]).toEqual([true, true])
      expect([mayReadItem(theirs, editor(role)), mayWriteItem(theirs, editor(role))]).toEqual([false, false])
    }
  })

  test('of the organisation is read everywhere, and written by its author and by administrators', () => {
    const claire = editor('supervisor')
    expect(mayReadItem(shared, claire)).toBe(true)
    expect(mayWriteItem(shared, claire)).toBe(false)
    expect(mayWriteItem(sharedByClaire, claire)).toBe(true)
    expect(mayWriteItem(shared, editor('supervisor', { isAdministrator: true }))).toBe(true)
    expect(mayWriteItem(shared, editor('coordinator'))).toBe(false)
  })

  test('is given to the organisation by coordinators and administrators, and only out of their own cohort', () => {
    expect(mayGiveTo('organisation', editor('supervisor'))).toBe(false)
    expect(mayGiveTo('organisation', editor('coordinator'))).toBe(true)
    expect(mayGiveTo('organisation', editor('supervisor', { isAdministrator: true }))).toBe(true)
    expect(mayGiveTo('cohort', editor('supervisor'))).toBe(true)
    expect(mayGiveTo('cohort', editor('learner'))).toBe(false)
    expect(mayShareItem(ours, editor('coordinator'))).toBe(true)
    expect(mayShareItem(theirs, editor('coordinator'))).toBe(false)
    expect(mayShareItem(shared, editor('coordinator'))).toBe(false)
    expect(mayShareItem(ours, editor('supervisor'))).toBe(false)
  })
})

test('nothing leads from the demonstration to the organisation, for coordinators and administrators of either', () => {
  const inside = editor('coordinator', { isAdministrator: true, isDemo: true })
  for (const item of [shared, sharedByClaire]) {
    expect([mayReadItem(item, inside), mayWriteItem(item, inside)]).toEqual([false, false])
  }
  expect([mayReadItem(builtIn, inside), mayReadItem(ours, inside), mayWriteItem(ours, inside)]).toEqual([
    true,
    true,
    true,
  ])
  expect([mayGiveTo('cohort', inside), mayGiveTo('organisation', inside)]).toEqual([true, false])
  expect(mayShareItem(ours, inside)).toBe(false)
})

test('in an archived cohort everything is read, and nothing written, copied or handed on', () => {
  const coordinator = editor('coordinator', { isAdministrator: true, isArchived: true })
  for (const item of [builtIn, ours, shared]) {
    expect(mayReadItem(item, coordinator)).toBe(true)
    expect([mayWriteItem(item, coordinator), mayShareItem(item, coordinator)]).toEqual([false, false])
  }
  expect([mayGiveTo('cohort', coordinator), mayGiveTo('organisation', coordinator)]).toEqual([false, false])
})
