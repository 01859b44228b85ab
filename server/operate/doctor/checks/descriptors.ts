import { readdir, readFile } from 'node:fs/promises'
import { socketsFor } from '@/server/platform/sockets-for'
import { bad, type Check, ok, warn } from '../check'

type Facts = {
  limit: number
  /** Null where the process that serves is not known, or not readable. */
  open: number | null
  /** Sockets the server would take under this limit, and those it would take without one. */
  room: number
  sockets: number
}

export const descriptors: Check<Facts> = {
  /** Of the running server; else of a server that would be started from here. */
  async measure({ pid, env: { realtime } }) {
    const served = pid === null ? null : await limitOf(String(pid))
    const limit = served ?? (await limitOf('self'))
    if (limit === null) return null
    const open = served === null ? null : await readdir(`/proc/${pid}/fd`).catch(() => null)
    const sockets = socketsFor(realtime, Number.POSITIVE_INFINITY)
    return { limit, open: open?.length ?? null, room: socketsFor(realtime, limit), sockets }
  },
  judge({ limit, open, room, sockets }) {
    const values = { limit, open: open ?? 0, room, sockets }
    if (open !== null && open > limit * 0.8) return [bad('descriptorsUsed', values)]
    if (limit < 1_024) return [bad('descriptorsFew', values)]
    if (room < sockets) return [warn('descriptorsFew', values)]
    return [open === null ? ok('descriptorsLimit', values) : ok('descriptorsFine', values)]
  },
}

async function limitOf(pid: string): Promise<number | null> {
  const limits = await readFile(`/proc/${pid}/limits`, 'utf8').catch(() => '')
  const soft = /^Max open files\s+(\S+)/m.exec(limits)?.[1]
  if (soft === undefined) return null
  return soft === 'unlimited' ? Number.MAX_SAFE_INTEGER : Number(soft)
}
