import { setTimeout as delay } from 'node:timers/promises'

const TRANSIENT_CODES = new Set([
  '25006', // read-only: a standby before its promotion
  '25P02', // an earlier statement failed: the whole transaction must be repeated
  '25P03', // in a transaction for too long
  '40001', // serialization failure
  '40P01', // deadlock
  '53000', // insufficient resources
  '53200', // out of memory
  '53300', // too many connections
  '55P03', // lock not available
  '57014', // query cancelled, by a timeout
  '57P01', // terminated by an administrator: fast stop
  '57P02', // crash of another backend
  '57P03', // starting up or shutting down
  '57P05', // idle session timeout
  '58000', // system error
  '58030', // I/O error
  'EADDRNOTAVAIL',
  'EAI_AGAIN', // no name server answers
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOENT', // the socket's file is not there while the server restarts
  'ENOTFOUND', // a stopped container has no name either
  'EPIPE',
  'ETIMEDOUT',
])

/** The database answers and refuses the connection: its password was changed, or it is being restored. */
const ACCESS_CODES = new Set(['28000', '28P01', '3D000'])

const DISK_FULL_CODES = new Set([
  '53100', // disk full
  'ENOSPC',
  'EDQUOT',
])

// Messages of errors to which pg gives no code.
const TRANSIENT_MESSAGE =
  /^Connection terminated|^Client (has encountered a connection error|was closed) and is not queryable|^timeout exceeded when trying to connect/

/** The SQLSTATE or system code of a database error or of one of its causes: Drizzle wraps the driver's error. */
export function errorCode(error: unknown): string | undefined {
  for (const link of causes(error)) {
    if ('code' in link && typeof link.code === 'string') return link.code
  }
  return undefined
}

/** True when the same work may succeed in a moment: the server is restarting or the connection broke. */
export function isTransient(error: unknown): boolean {
  const code = errorCode(error)
  if (code !== undefined) return TRANSIENT_CODES.has(code) || /^08...$/.test(code)
  return causes(error).some((link) => TRANSIENT_MESSAGE.test(link.message))
}

/** True while the database is unavailable: for a moment, or until the operator gives access again. */
export function isAway(error: unknown): boolean {
  return isTransient(error) || ACCESS_CODES.has(errorCode(error) ?? '')
}

/** True when the disk of the database is full. */
export function isDiskFull(error: unknown): boolean {
  return DISK_FULL_CODES.has(errorCode(error) ?? '')
}

type Retries = { attempts?: number; firstPauseMs?: number; maxMs?: number }

/**
 * Repeats work while it fails for a transient reason: at most nine times, about 6 s (an embedded server restarts
 * faster), or until `maxMs`. The work must be idempotent: a connection may break after its commit.
 */
export async function retryTransient<T>(work: () => Promise<T>, retries: Retries = {}): Promise<T> {
  const { attempts = 9, firstPauseMs = 25, maxMs = 7_000 } = retries
  const from = performance.now()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const isLate = performance.now() - from > maxMs
      if (attempt >= attempts || isLate || !isTransient(error)) throw error
      const longest = firstPauseMs * 2 ** (attempt - 1)
      await delay(longest * (0.75 + Math.random() / 2))
    }
  }
}

function causes(error: unknown): Error[] {
  const chain: Error[] = []
  for (let link = error; link instanceof Error && chain.length < 8; link = link.cause) chain.push(link)
  return chain
}
