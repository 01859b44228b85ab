import { expect, test } from 'vitest'
import { nextNonce } from '@/server/entry/http/nonce'

test('every nonce is another one, of sixteen bytes', () => {
  const nonces = Array.from({ length: 1_000 }, nextNonce)
  expect(new Set(nonces).size).toBe(1_000)
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
})
