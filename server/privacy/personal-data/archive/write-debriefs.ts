import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import type { Locale } from '@/domain/localized'
import type { ArchiveProgress } from '@/domain/personal-data/archive-progress'
import { refusalOf } from '@/domain/refusal-of'
import { readDebrief } from '@/server/interview/live-session/read-debrief'
import { unsealedStatuses } from '@/server/interview/live-session/tallies'
import { debriefPdf } from '@/server/interview/paper/paper-kinds'
import { takeSeatForArchive } from '@/server/interview/seats/take-seat'
import type { Made } from '@/server/platform/heavy-work/worker'
import type { Runtime } from '@/server/privacy/runtime'
import type { SeatOf } from '../seats-of'
import type { archiveNames } from './archive-names'
import type { OpenZip } from './zip-into'

type Wish = {
  readonly personId: string
  readonly locale: Locale
  readonly zip: OpenZip
  readonly seats: readonly SeatOf[]
  readonly names: ReturnType<typeof archiveNames>
  readonly signal: AbortSignal
  readonly tell: (progress: Partial<ArchiveProgress>) => Promise<void>
}

/** Puts the paper of each open debrief into the archive. One that cannot be written is counted and left out. */
export async function writeDebriefs(
  runtime: Runtime,
  wish: Wish,
): Promise<{ written: string[]; failed: number }> {
  const { seats, zip, names, tell, signal } = wish
  const open = seats.filter(
    ({ isHeld, waitsOutside, status }) => isHeld && !waitsOutside && unsealedStatuses.includes(status),
  )
  const written: string[] = []
  let failed = 0
  const tellAll = () => tell({ pdfs: { written: written.length, failed, of: open.length } })
  await tellAll()
  for (const { liveSessionId } of open) {
    signal.throwIfAborted()
    const made = await makeOne(runtime, wish, liveSessionId)
    if (made === null) failed += 1
    else {
      const name = names.debrief(made.fileName, new Set(written))
      await zip.add(name, Readable.from(made.parts), true)
      written.push(name)
    }
    await tellAll()
  }
  return { written, failed }
}

/** How often a PDF is asked for while others wait for theirs, and how long in between. */
const turns = { most: 20, everyMs: 15_000 }

async function makeOne(
  runtime: Runtime,
  { personId, locale, signal }: Wish,
  liveSessionId: string,
): Promise<Made | null> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await runtime.heavyWork.make(debriefPdf, {
        personId,
        signal,
        read: async () => {
          const seat = await takeSeatForArchive(runtime, personId, liveSessionId)
          const debrief = await readDebrief(runtime, seat, 'pdf')
          return { given: { ...debrief, printedAt: Date.now() }, locale }
        },
      })
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === 'queueFull' && turn < turns.most) await delay(turns.everyMs, undefined, { signal })
      // The server stops: another process makes the whole archive.
      else if (refusal === null || refusal === 'unavailable') throw error
      else {
        runtime.log.warn({ liveSessionId, refusal }, 'an archive is made without one of its debriefs')
        return null
      }
    }
  }
}
