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

export type Watched = { name: string; pid: number }

/**
 * What processes used of one core each while `work` did `acts`, and the memory they held after; `cpuAnAct` is what an act took of all of
 * them together, in milliseconds.
 */
export async function watched<T>(
  processes: readonly Watched[],
  acts: number,
  work: () => Promise<T>,
): Promise<{ result: T; use: string; cpuAnAct: number | null }> {
  const measureAll = () => Promise.all(processes.map(({ pid }) => processUse(pid)))
  const [before, begun] = [await measureAll(), performance.now()]
  const result = await work()
  const [after, spent] = [await measureAll(), performance.now() - begun]
  const uses = processes.map(({ name }, index) => {
    const [then, now] = [before[index], after[index]]
    if (!then || !now) return `${name}: CPU not known here`
    const cpuMs = now.cpuMs - then.cpuMs
    const share = Math.round((cpuMs / spent) * 100)
    return `${name} ${share} % of a core, ${(cpuMs / acts).toFixed(2)} ms an act, ${now.memoryMb} MB`
  })
  const spentBy = processes.map(
    (_, index) => (after[index]?.cpuMs ?? Number.NaN) - (before[index]?.cpuMs ?? Number.NaN),
  )
  const cpuAnAct = spentBy.reduce((sum, each) => sum + each, 0) / acts
  return { result, use: uses.join('; '), cpuAnAct: Number.isNaN(cpuAnAct) ? null : cpuAnAct }
}
