import { refusalOf } from '@/domain/refusal-of'
import type { Logger } from '@/server/platform/log'

/**
 * Turns what libraries report to the console into one log line each. Next reports failures of drawing a page there,
 * with long stacks and messages that may hold personal data. A refusal is logged by its code alone.
 */
export function logConsole(log: Logger, console: Pick<Console, 'error' | 'warn'> = globalThis.console): void {
  console.error = (...said: unknown[]) => report('error', said)
  console.warn = (...said: unknown[]) => report('warn', said)

  function report(level: 'error' | 'warn', said: readonly unknown[]) {
    const err = said.find((each) => each instanceof Error)
    if (!err) return log[level]({ said: textOf(said[0]) }, 'a library has something to say')
    // The failure page shows the digest as its reference.
    const digest = 'digest' in err ? err.digest : undefined
    const refusal = refusalOf(err) ?? refusalOf(err.cause) ?? invalidInput(err)
    if (refusal) log.info({ refusal, digest }, 'a page was refused')
    else log[level]({ err, digest }, 'a page failed')
  }
}

/** Compared by name: Next's bundles hold copies of the class. */
function invalidInput(err: Error): 'invalid' | null {
  return err.name === 'TRPCError' && 'code' in err && err.code === 'BAD_REQUEST' ? 'invalid' : null
}

function textOf(said: unknown): string | undefined {
  return typeof said === 'string' ? said.slice(0, 200) : undefined
}
