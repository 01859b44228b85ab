import { report } from 'node:process'
import type { Env } from './env'

/** Sockets of pages and procedures, beside those of the gateway. */
const PAGE_SOCKETS = 2_000
/** Descriptors left to files, the database and other servers. */
const OWN_DESCRIPTORS = 200

/** How many sockets the server may hold: the gateway's and those of pages, as far as its descriptors go. */
export function socketsFor(realtime: Env['realtime'], descriptors = descriptorLimit()): number {
  const gateway = realtime.kind === 'embedded' ? realtime.limits.maxConnections : 0
  const spare = Math.floor(Math.max(descriptors - OWN_DESCRIPTORS, descriptors / 2))
  return Math.min(gateway + PAGE_SOCKETS, spare)
}

/** The most descriptors this process may open; infinite where the system names no number. */
function descriptorLimit(): number {
  const { userLimits } = report.getReport() as { userLimits?: { open_files?: { soft: unknown } } }
  const limit = Number(userLimits?.open_files?.soft)
  return Number.isNaN(limit) ? Number.POSITIVE_INFINITY : limit
}
