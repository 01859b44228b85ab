import { expect, it } from 'vitest'
import { showsKind } from '@/domain/personal-data/shown-by'

it('a debrief shows all that is kept of an interview, on screen and on paper', () => {
  for (const what of ['debrief', 'print', 'pdf'] as const)
    for (const kind of ['marks', 'reflections', 'dial', 'comments', 'commitments'] as const)
      expect(showsKind(what, kind), `${what} ${kind}`).toBe(true)
})

it('the wall shows marks and the dial, and no words', () => {
  expect(showsKind('wall', 'marks')).toBe(true)
  expect(showsKind('wall', 'dial')).toBe(true)
  for (const kind of ['reflections', 'comments', 'commitments'] as const)
    expect(showsKind('wall', kind), kind).toBe(false)
})

it('an export by pseudonym shows nothing of a person', () => {
  for (const kind of ['marks', 'reflections', 'dial', 'comments', 'commitments'] as const)
    expect(showsKind('export', kind), kind).toBe(false)
})

it('what was recorded is shown to those who played it, and to no other reader', () => {
  expect(showsKind('sound', 'recordings')).toBe(true)
  for (const kind of ['marks', 'reflections', 'dial', 'comments', 'commitments'] as const)
    expect(showsKind('sound', kind), kind).toBe(false)
  for (const what of ['debrief', 'print', 'pdf', 'wall', 'export'] as const)
    expect(showsKind(what, 'recordings'), what).toBe(false)
})
