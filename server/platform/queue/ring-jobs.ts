import type { Runtime } from '@/server/platform/runtime'

/** Makes this process and the others on its database look for jobs at once. */
export function ringJobs({ jobBell, processes }: Pick<Runtime, 'jobBell' | 'processes'>): void {
  jobBell.ring()
  processes?.notifyJobs()
}
