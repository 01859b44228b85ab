import { readFile } from 'node:fs/promises'

/** Ticks of the kernel's clock a second, as /proc counts them. */
const TICKS = 100

export type ProcessUse = { cpuMs: number; memoryMb: number }

/** CPU time used so far and memory held now by a process; null where the system has no /proc. */
export async function processUse(pid: number): Promise<ProcessUse | null> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/status`, 'utf8'),
    ])
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    const kilobytes = Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1])
    return { cpuMs: (ticks * 1_000) / TICKS, memoryMb: Math.round(kilobytes / 1_024) }
  } catch {
    return null
  }
}

/** What a process used of one core while `work` ran, and the memory it held after. */
export async function watched<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; use: string }> {
  const [before, begun] = [await processUse(pid), performance.now()]
  const result = await work()
  const [after, spent] = [await processUse(pid), performance.now() - begun]
  if (!before || !after) return { result, use: 'CPU not known here' }
  const share = Math.round(((after.cpuMs - before.cpuMs) / spent) * 100)
  return { result, use: `${share} % of a core, ${after.memoryMb} MB` }
}
