import type { RecorderReport } from '@/domain/live-session/recording/recorder'

/** What a device tells that waits for the clock. */
export const aReport: RecorderReport = {
  state: 'ready',
  at: 0,
  since: null,
  cause: null,
  level: 0,
  battery: null,
  waiting: 0,
}
