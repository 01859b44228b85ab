import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientAddress } from '@/server/platform/client-address'

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

test('without a proxy no client can claim another address', () => {
  expect(clientAddress(request('10.0.0.7', '1.2.3.4'), false)).toBe('10.0.0.7')
  expect(clientAddress(request('::ffff:10.0.0.7'), false)).toBe('10.0.0.7')
})

test('behind a proxy it is the address the proxy itself saw', () => {
  expect(clientAddress(request('127.0.0.1', '6.6.6.6, 1.2.3.4'), true)).toBe('1.2.3.4')
  expect(clientAddress(request('127.0.0.1', 'nonsense'), true)).toBe('127.0.0.1')
  expect(clientAddress(request('127.0.0.1'), true)).toBe('127.0.0.1')
})
