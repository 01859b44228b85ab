import { expect, it } from 'vitest'
import { readFindings } from '@/reading/findings/read-findings'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

it('finds the facts that were kept, out of all that the scenario holds', async () => {
  const { interview, timeline } = await readIn('fr', aDebrief().given)
  const { room } = interview
  const state = { ...interview.state, reveals: new Map() }
  const kept = (each: ReturnType<typeof readFindings>) => each.filter(({ kind }) => kind === 'reveals')
  const total = room.scenario.reveals?.length ?? 0
  expect(kept(readFindings(room, state, timeline))).toMatchObject([{ total }])
  const without = { ...room, scenario: { ...room.scenario, reveals: [] } }
  expect(kept(readFindings(without, state, timeline))).toEqual([])
})
