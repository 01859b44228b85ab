import { type Logger, pino } from 'pino'
import type { LogLevel } from './env'

export type { Logger }

/** JSON lines on standard error; standard output is for whoever started the program. Whoever writes to it leaves out names, addresses and what people wrote. */
export function createLog(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Drizzle's message holds the statement and its parameters, and pg's detail holds values.
      serializers: { err: describeError },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}

/** An error without what might be personal: its kind, its code, and where it came from. */
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
