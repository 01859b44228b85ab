import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftBackup, forgetDraft } from '@/client/draft/draft-backup'
import { createFakeLocks, type FakeLocks } from '../fake-locks'

let locks: FakeLocks

beforeEach(() => {
  locks = createFakeLocks()
  vi.stubGlobal('window', { localStorage: emptyStorage() })
})
afterEach(() => vi.unstubAllGlobals())

/** As a browser's: what is kept are its own enumerable properties. */
function emptyStorage(): object {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null
    },
    setItem(this: Record<string, string>, key: string, text: string) {
      this[key] = text
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key]
    },
  }
  return Object.create(methods)
}

function open(page: string, person = 'ines') {
  const backup = draftBackup('live', person, page, locks.of(page))
  const taken: unknown[] = []
  const leave = backup.adopt((left) => taken.push(left))
  return { backup, taken, leave }
}

test('what a living page is writing is its own; once it is gone the other has it', () => {
  const first = open('first')
  first.backup.write('Un début')
  const second = open('second')
  expect(second.taken).toEqual([])
  first.backup.write('Un début, et la suite')
  locks.crash('first')
  expect(second.taken).toEqual(['Un début, et la suite'])
  expect(open('third').taken).toEqual([])
})

test('what a page saved before it went is left to no other page', () => {
  const first = open('first')
  first.backup.write('Un début')
  const second = open('second')
  first.backup.remove()
  locks.crash('first')
  expect(second.taken).toEqual([])
})

test('a page that has ended takes nothing more', () => {
  const first = open('first')
  first.backup.write('Un début')
  const second = open('second')
  second.leave()
  locks.crash('first')
  expect(second.taken).toEqual([])
  expect(open('third').taken).toEqual(['Un début'])
})

test('another person of the same browser adopts nothing', () => {
  open('first').backup.write('Un début')
  locks.crash('first')
  expect(open('second', 'thomas').taken).toEqual([])
  expect(open('third').taken).toEqual(['Un début'])
})

test('where the browser has no locks every page that left something counts as gone', () => {
  draftBackup('live', 'ines', 'first', null).write('Un début')
  const taken: unknown[] = []
  draftBackup('live', 'ines', 'second', null).adopt((left) => taken.push(left))
  expect(taken).toEqual(['Un début'])
})

test('a draft that is locked leaves nothing on the device', () => {
  open('first').backup.write('Un début')
  forgetDraft('live', 'ines')
  locks.crash('first')
  expect(open('second').taken).toEqual([])
})
