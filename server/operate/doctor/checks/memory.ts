import { readFile } from 'node:fs/promises'
import { freemem, totalmem } from 'node:os'
import { bad, type Check, gigabytes, ok, warn } from '../check'

type Facts = { available: number; total: number }

const LITTLE = 400e6
const TOO_LITTLE = 120e6

export const memory: Check<Facts> = {
  async measure() {
    const told = /MemAvailable:\s+(\d+) kB/.exec(await readFile('/proc/meminfo', 'utf8').catch(() => ''))?.[1]
    const machine = { available: told ? Number(told) * 1024 : freemem(), total: totalmem() }
    const limit = await numberIn('/sys/fs/cgroup/memory.max')
    if (limit === null || limit >= machine.total) return machine
    const used = (await numberIn('/sys/fs/cgroup/memory.current')) ?? 0
    return { available: Math.min(machine.available, limit - used), total: limit }
  },
  judge({ available, total }) {
    const values = { available: gigabytes(available), total: gigabytes(total) }
    if (available < TOO_LITTLE) return [bad('memoryLittle', values)]
    return [available < LITTLE ? warn('memoryLittle', values) : ok('memoryFine', values)]
  },
}

async function numberIn(file: string): Promise<number | null> {
  const text = (await readFile(file, 'utf8').catch(() => '')).trim()
  return /^\d+$/.test(text) ? Number(text) : null
}
