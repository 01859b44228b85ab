import type { RecorderReport } from '@/domain/live-session/recording/recorder'
import { isReportDue } from './report'

const everyMs = 1_000

type Reporting = {
  readonly read: () => Promise<RecorderReport>
  readonly send: (report: RecorderReport) => Promise<unknown>
}

/** Tells how a recording device stands, once a second at most, one report at a time. The function returned ends it. */
export function startReporting({ read, send }: Reporting): () => void {
  let last: { report: RecorderReport; sentAt: number } | null = null
  let isBusy = false
  let isOver = false
  const say = async () => {
    if (isBusy || isOver) return
    isBusy = true
    try {
      const report = await read()
      const now = performance.now()
      if (!isOver && isReportDue(report, last, now)) {
        last = { report, sentAt: now }
        await send(report)
      }
    } catch {
      // Told again a second later.
      last = null
    }
    isBusy = false
  }
  void say()
  const timer = setInterval(() => void say(), everyMs)
  return () => {
    isOver = true
    clearInterval(timer)
  }
}
