import { expect, test } from 'vitest'
import { createConnectionIndex } from '@/server/platform/realtime/gateway/connection-index'

test('a connection is found by its key until it is removed, and by its last key only', () => {
  const index = createConnectionIndex<string>()
  index.set('laptop', 'camille')
  index.set('phone', 'camille')
  expect(index.connectionsOf('camille')).toEqual(['laptop', 'phone'])
  index.set('phone', 'thomas')
  expect([index.connectionsOf('camille'), index.keyOf('phone')]).toEqual([['laptop'], 'thomas'])
  index.remove('laptop')
  index.remove('never seen')
  expect([index.connectionsOf('camille'), index.keyOf('laptop')]).toEqual([[], null])
  expect(index.counts).toEqual({ connections: 1, keys: 1 })
})
