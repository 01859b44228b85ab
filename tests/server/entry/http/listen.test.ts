import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { listen } from '@/server/entry/http/listen'
import { ConfigurationError } from '@/server/platform/configuration-error'

const open: Server[] = []
const server = () => {
  const made = createServer()
  open.push(made)
  return made
}
afterEach(async () => {
  for (const each of open.splice(0)) await new Promise((resolve) => each.close(resolve))
})

test('where no port was asked for, a taken one is passed over', async () => {
  const first = await listen(server(), null, '127.0.0.1')
  const second = await listen(server(), null, '127.0.0.1')
  expect(first).toBeGreaterThanOrEqual(3000)
  expect(second).toBeGreaterThan(first)
})

test('a port that was asked for and is taken stops the start, by name', async () => {
  const first = server()
  await listen(first, 0, '127.0.0.1')
  const { port } = first.address() as AddressInfo
  await expect(listen(server(), port, '127.0.0.1')).rejects.toThrow(
    new ConfigurationError(
      `PORT ${port} is taken: set another, or leave it unset to take the next free one.`,
    ),
  )
})

test('a host that is not of this machine stops the start, by name', async () => {
  await expect(listen(server(), 0, '192.0.2.1')).rejects.toThrow(/^HOST is wrong: /)
})
