import { readdirSync } from 'node:fs'

/** How many files and sockets a process of this machine holds open. */
export function descriptorCount(pid: number | 'self' = 'self'): number {
  return readdirSync(`/proc/${pid}/fd`).length
}
