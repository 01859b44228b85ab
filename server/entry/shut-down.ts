import type { Server } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { FrontDoor } from './http/front-door'
import { type Runtime, setRuntime } from './runtime'

type Needs = {
  server: Server
  door: FrontDoor
  runtime: Runtime
  app: { close(): Promise<void> }
  jobs: { close(withinMs: number): Promise<void> }
  stopBeacon: () => void
}

const DRAIN_MS = 5000
/** Shorter, so that a request whose work is ended here still gets its answer. */
const WORK_MS = 4000

/** Stops accepting requests, closes sockets so that browsers connect again, finishes open requests, closes the database. */
export async function shutDown({ server, door, runtime, app, jobs, stopBeacon }: Needs): Promise<void> {
  runtime.log.info({}, 'stopping')
  stopBeacon()
  // The callback of `close` is not awaited: upgraded sockets would delay it.
  server.close()
  const drained = door.drain()
  const worked = Promise.all([runtime.heavyWork.close(WORK_MS), jobs.close(WORK_MS)])
  await runtime.gateway?.close('restarting')
  await Promise.race([drained, delay(DRAIN_MS, undefined, { ref: false })])
  await worked
  server.closeAllConnections()
  await app.close().catch((err: unknown) => runtime.log.warn({ err }, 'Next did not close'))
  setRuntime(null)
  await runtime.processes?.close()
  await runtime.database.close()
  runtime.log.info({}, 'stopped')
}
