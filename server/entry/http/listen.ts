import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConfigurationError } from '@/server/platform/configuration-error'
import { defaultPort } from '@/server/platform/env'

const TRIES = 50

/**
 * Listens on the given port; without one, on 3000 or the next free port. Returns the port.
 * @throws ConfigurationError when the port is taken or forbidden, or the host is not an address of this machine
 */
export async function listen(server: Server, port: number | null, host: string): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    const candidate = port ?? defaultPort + tried
    try {
      return await listenOn(server, candidate, host)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
      if (port === null && code === 'EADDRINUSE' && tried < TRIES) continue
      throw refusal(code, candidate, host)
    }
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(error)
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function refusal(code: string, port: number, host: string): ConfigurationError {
  if (code === 'EADDRINUSE') {
    return new ConfigurationError(
      `PORT ${port} is taken: set another, or leave it unset to take the next free one.`,
    )
  }
  if (code === 'EACCES')
    return new ConfigurationError(`PORT ${port} is not open to this account: set another.`)
  return new ConfigurationError(`HOST is wrong: nothing can listen on ${host} (${code}).`)
}
