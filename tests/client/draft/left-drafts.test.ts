import { expect, test } from 'vitest'
import { createLeftDrafts } from '@/client/draft/left-drafts'

function leaving(text: string, upon: string) {
  const drafts = createLeftDrafts(40)
  drafts.leave('mark', text, upon)
  return drafts
}

test('what was written and left is there again', () => {
  expect(leaving('Il a baissé les yeux', '').open('mark', '')).toBe('Il a baissé les yeux')
  expect(leaving('Il a baissé les yeux', '').open('another', 'Un silence')).toBe('Un silence')
})

test('what another author saved since is not covered by it: both are there, theirs first', () => {
  const drafts = leaving('Les yeux baissés', '')
  expect(drafts.open('mark', 'Un silence')).toBe('Un silence\nLes yeux baissés')
  expect(leaving('Un silence, long', 'Un silence').open('mark', 'Rien dit')).toBe(
    'Rien dit\nUn silence, long',
  )
})

test('nor is it covered where both would not fit', () => {
  expect(leaving('x'.repeat(30), '').open('mark', 'y'.repeat(30))).toBe('y'.repeat(30))
})

test('one’s own words, saved since, are not there twice', () => {
  expect(leaving('Un silence', '').open('mark', 'Un silence')).toBe('Un silence')
})

test('a field that was only looked at leaves nothing', () => {
  expect(leaving('Un silence', 'Un silence').open('mark', 'Rien dit')).toBe('Rien dit')
})
