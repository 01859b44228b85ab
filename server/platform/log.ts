import { type Logger, pino } from 'pino'
import type { LogLevel } from './env'

export type { Logger }

/**
 * Logs JSON lines to standard error; standard output is for the person who started the program. Log no names, no addresses and
 * no words that people wrote.
 */
export function createLog(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Messages of Drizzle hold the statement and its parameters; details of pg hold values.
      serializers: { err: describeError },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}

/** The type, code and stack frames of an error, without its message, which may hold personal data. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error ? error.code : undefined
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
  const cause = error.cause === undefined ? undefined : describeError(error.cause)
  return { type: error.name, code, cause, stack: frames }
}
