import { describe, expect, it } from 'vitest'
import type { Seat } from '@/domain/live-session/core/seat'
import { debriefLanes } from '@/reading/lanes/debrief-lanes'
import { createMarkWords, laneSourceOf } from '@/reading/lanes/lane-source'
import { captionsOf } from '@/reading/listening/captions'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

const heights = {
  phases: 50,
  morePhases: 28,
  row: 30,
  stops: 20,
  recalled: 44,
  dial: 84,
  cues: 44,
  talk: 40,
  threads: 28,
}
const seats: readonly Seat[] = ['supervisor', 'observer', 'advisor', 'beneficiary']

/** What is seen while these views are shut, as « seat: what » of each caption, and whether the dial stands there. */
async function seenWith(shut: readonly Seat[]) {
  const { given } = aDebrief()
  const { interview, timeline } = await readIn('fr', given)
  const source = laneSourceOf(interview, timeline, createMarkWords(given.room.grid, interview.names))
  const lanes = debriefLanes(source, heights, shut)
  const seatOf = (id: string | null) =>
    given.room.people.find(({ personId }) => personId === id)?.seat ?? null
  return {
    seats: new Set(captionsOf(lanes).map(({ item }) => seatOf(item.authorId))),
    count: captionsOf(lanes).length,
    hasDial: lanes.some(({ kind }) => kind === 'dial'),
  }
}

describe('what every seat sees of a recorded debrief, beside its sound', () => {
  it('is nothing of anybody while every view is shut', async () => {
    expect(await seenWith(seats)).toEqual({ seats: new Set(), count: 0, hasDial: false })
  })

  it.each(seats)(
    'has no caption of the %s while their view is shut, and has those of the others',
    async (seat) => {
      const all = await seenWith([])
      const without = await seenWith([seat])
      expect(without.seats.has(seat)).toBe(false)
      expect(without.hasDial).toBe(seat !== 'beneficiary')
      for (const other of seats)
        if (other !== seat) expect(without.seats.has(other)).toBe(all.seats.has(other))
    },
  )

  it('grows with each view that opens, in whichever order', async () => {
    let before = 0
    for (let open = 0; open <= seats.length; open += 1) {
      const { count } = await seenWith(seats.slice(open))
      expect(count).toBeGreaterThanOrEqual(before)
      before = count
    }
    expect(before).toBeGreaterThan(0)
  })
})
