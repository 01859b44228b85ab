import { describe, expect, it } from 'vitest'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { recalledMoment } from '@/reading/recall/recalled-moment'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

const read = async () => (await readIn('fr', aDebrief([], null, 'beneficiary').given)).interview

describe('what helps a beneficiary to find a moment again', () => {
  it('is its phase, and the fact they gave just before', async () => {
    const interview = await read()
    const [first] = interview.state.reveals
    if (!first) throw new Error('no fact was given')
    const [id, at] = first
    const line = interview.room.scenario.reveals?.find((each) => each.id === id)?.line
    const givenMs = elapsedAt(interview.state.clock, at)
    const moment = recalledMoment(interview, givenMs + 20_000)
    expect(moment.phase).toBe('Exploration')
    expect(line && Object.values(line)).toContain(moment.given)
    expect(recalledMoment(interview, givenMs + 46_000).given).toBeNull()
  })

  it('is no phase where the cohort shows none live', async () => {
    const interview = await read()
    const { contract } = interview.state
    if (!contract) throw new Error('nothing was agreed')
    const settings = { ...contract.settings, shownLive: [] }
    const state = { ...interview.state, contract: { ...contract, settings } }
    expect(recalledMoment({ ...interview, state }, 400_000).phase).toBeNull()
  })
})
