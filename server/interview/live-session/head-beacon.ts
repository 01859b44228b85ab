import type { Runtime } from '@/server/interview/runtime'
import { publishHeads, type ToldChannels } from './publish-heads'

const EVERY_MS = 3_000
const ALONE_EVERY_MS = 1_000

/**
 * Publishes the heads of all logs every 3 s: a browser that lost the last message of a log sees no gap without them. A failure
 * is logged, and the next turn tries again. Returns a function that stops the beacon.
 */
export function startHeadBeacon(shell: Runtime): () => void {
  const told: ToldChannels = new Map()
  let isPublishing = false
  const timer = setInterval(async () => {
    if (isPublishing || !isOurTurn(shell)) return
    isPublishing = true
    try {
      await publishHeads(shell, told)
    } catch (error) {
      shell.log.warn({ err: error }, 'the head beacon missed a turn')
    } finally {
      isPublishing = false
    }
  }, beaconEveryMs(shell))
  timer.unref()
  return () => clearInterval(timer)
}

/** Every second where only the beacon tells browsers of facts that another process has committed. */
function beaconEveryMs({ relay, env }: Pick<Runtime, 'relay' | 'env'>): number {
  const isOnlyWay = env.databaseUrl !== null && env.realtime.kind === 'embedded' && relay === null
  return isOnlyWay ? ALONE_EVERY_MS : EVERY_MS
}

/** With the gateway each process publishes to its own sockets; with an engine the leader alone publishes to all. */
function isOurTurn({ publisher, processes }: Pick<Runtime, 'publisher' | 'processes'>): boolean {
  return publisher.kind !== 'pusher' || (processes?.isLeader() ?? true)
}
