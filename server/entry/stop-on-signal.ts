const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
// One Ctrl+C may arrive twice: from the terminal, and from npm.
const REPEAT_MS = 1000
const TIMEOUT_MS = 20_000

/**
 * Runs `stop` on the first signal, then ends the process with code 0. A second Ctrl+C, or a `stop` of more than 20 s, ends it
 * with code 1.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let began = 0
  const receive = (signal: NodeJS.Signals) => {
    if (began > 0) {
      if (signal === 'SIGINT' && performance.now() - began > REPEAT_MS) process.exit(1)
      return
    }
    began = performance.now()
    setTimeout(() => process.exit(1), TIMEOUT_MS).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of SIGNALS) process.on(signal, receive)
}
