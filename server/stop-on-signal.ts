const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
// One Ctrl+C may arrive twice: from the terminal and again from npm.
const ECHO_MS = 1000
const PATIENCE_MS = 20_000

/**
 * Runs `stop` on the first signal and ends the process with 0. A second Ctrl+C, or a stop that takes too long, ends it at
 * once with 1.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let began = 0
  const receive = (signal: NodeJS.Signals) => {
    if (began > 0) {
      if (signal === 'SIGINT' && performance.now() - began > ECHO_MS) process.exit(1)
      return
    }
    began = performance.now()
    setTimeout(() => process.exit(1), PATIENCE_MS).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of SIGNALS) process.on(signal, receive)
}
