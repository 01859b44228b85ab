import type { Shell } from '@/server/interview/shell'
import { forgetLogHere } from './forget-log-here'

/**
 * Has every process forget what it remembers of a log that is another one now, under a new id, and open pages read it again. Never
 * throws: a process that misses it reads the new log with the next fact.
 */
export async function forgetLog(shell: Shell, liveSessionId: string): Promise<void> {
  await forgetLogHere(shell, liveSessionId)
  shell.relay?.notifyForgotten(liveSessionId)
}
