import { setTimeout as delay } from 'node:timers/promises'

const PASSING_CODES = new Set([
  '25006', // read-only: a standby that is about to be promoted
  '25P02', // an earlier statement of the transaction failed: all of it is to be done again
  '25P03', // in a transaction for too long
  '40001', // could not be serialised with what others did
  '40P01', // deadlock
  '53000', // out of some resource
  '53200', // out of memory
  '53300', // too many connections
  '55P03', // a lock was not given
  '57014', // cancelled: it took too long
  '57P01', // terminated by an administrator: fast stop
  '57P02', // crash of another backend
  '57P03', // starting up or shutting down
  '57P05', // idle for too long
  '58000', // a fault of the system below
  '58030', // reading or writing failed
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

/** The database is there and does not let us in: a password that was changed, a database being restored. */
const SHUT_CODES = new Set(['28000', '28P01', '3D000'])

const FULL_CODES = new Set([
  '53100', // disk full
  'ENOSPC',
  'EDQUOT',
])

// pg gives these no code.
const PASSING_MESSAGE =
  /^Connection terminated|^Client (has encountered a connection error|was closed) and is not queryable|^timeout exceeded when trying to connect/

/** The SQLSTATE or system code of a database error, looked for along its causes: Drizzle wraps the driver's error. */
export function errorCode(error: unknown): string | undefined {
  for (const link of causes(error)) {
    if ('code' in link && typeof link.code === 'string') return link.code
  }
  return undefined
}

/** True when the same work may succeed in a moment: the server is restarting or the connection broke. */
export function isTransient(error: unknown): boolean {
  const code = errorCode(error)
  if (code !== undefined) return PASSING_CODES.has(code) || /^08...$/.test(code)
  return causes(error).some((link) => PASSING_MESSAGE.test(link.message))
}

/** True when the database cannot be worked with for now, whether it comes back by itself or somebody must let us in again. */
export function isAway(error: unknown): boolean {
  return isTransient(error) || SHUT_CODES.has(errorCode(error) ?? '')
}

/** True when the database has no room left to write: somebody must make some. */
export function isDiskFull(error: unknown): boolean {
  return FULL_CODES.has(errorCode(error) ?? '')
}

type Retries = { attempts?: number; firstPauseMs?: number; patienceMs?: number }

/**
 * Repeats idempotent work while it fails for a passing reason; by default nine times over about 6 s, longer than the
 * embedded server takes to come back; no more once `patienceMs` have passed, where each failure takes long. A connection may break after the commit: work that is not idempotent runs twice.
 */
export async function retryTransient<T>(work: () => Promise<T>, retries: Retries = {}): Promise<T> {
  const { attempts = 9, firstPauseMs = 25, patienceMs = 7_000 } = retries
  const from = performance.now()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const isLate = performance.now() - from > patienceMs
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
