import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  joinToken,
  letterToken,
  provesAddress,
  readJoinToken,
  withoutLetterProof,
} from '@/server/people/membership/join-token'

const secret = 'a secret for tests, long enough'
const linkId = randomUUID()

test('a letter’s token leads to the same link as the one that is copied', () => {
  expect(readJoinToken(secret, joinToken(secret, linkId))).toBe(linkId)
  expect(readJoinToken(secret, letterToken(secret, linkId, 'lea@example.org'))).toBe(linkId)
})

test('the letter alone proves an address, and only the invited one', () => {
  const token = letterToken(secret, linkId, 'Lea@example.org')
  expect(provesAddress(secret, token, 'lea@example.org')).toBe(true)
  expect(provesAddress(secret, token, 'autre@example.org')).toBe(false)
  expect(provesAddress(secret, joinToken(secret, linkId), 'lea@example.org')).toBe(false)
  expect(provesAddress('another secret', token, 'lea@example.org')).toBe(false)
  const [, proof] = token.split('~')
  const other = `${joinToken(secret, randomUUID())}~${proof}`
  expect(provesAddress(secret, other, 'lea@example.org'), 'the proof of another invitation').toBe(false)
})

test('what a coordinator copies from the outbox holds no proof', () => {
  const url = `https://triade.example/join/${letterToken(secret, linkId, 'lea@example.org')}`
  expect(withoutLetterProof(url)).toBe(`https://triade.example/join/${joinToken(secret, linkId)}`)
})
