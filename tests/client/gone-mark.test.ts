import { expect, test } from 'vitest'
import { goneMarkOf, isAlreadyUndone } from '@/client/gone-mark'
import type { Command } from '@/domain/live-session/command'

const id = '5e551011-0000-4000-8000-000000000001'
const markId = '5e551011-0000-4000-8000-000000000002'
const act = (command: Command) => ({ id, at: 1_000, command })

test('a correction of a mark that is not there any more tells which mark', () => {
  const note = act({ type: 'noteMark', markId, text: 'Un mot' })
  expect(goneMarkOf(note, 'unknownMark', 7)).toEqual({ requestId: id, markId, at: 7 })
  expect(goneMarkOf(act({ type: 'retimeMark', markId, markedAt: 3 }), 'unknownMark', 7)).not.toBeNull()
})

test('any other refusal, or any other act, is told as it is', () => {
  expect(goneMarkOf(act({ type: 'noteMark', markId, text: 'Un mot' }), 'wrongMoment', 7)).toBeNull()
  expect(goneMarkOf(act({ type: 'deleteMark', markId }), 'unknownMark', 7)).toBeNull()
})

test('taking back an act that was never accepted is nothing to tell; any other refusal of it is', () => {
  const undo = act({ type: 'undo', eventId: markId })
  expect(isAlreadyUndone(undo, 'nothingToUndo')).toBe(true)
  expect(isAlreadyUndone(undo, 'wrongMoment')).toBe(false)
  expect(isAlreadyUndone(act({ type: 'redo', eventId: markId }), 'nothingToUndo')).toBe(false)
})
