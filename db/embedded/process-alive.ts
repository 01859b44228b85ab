import { readFileSync } from 'node:fs'

/** Is a process of that number running? One of another user counts; a dead one not yet reaped does not. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return process.platform !== 'linux' || commandLine(pid) !== ''
}

/** Linux only: empty when there is no such process or only its zombie is left. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
