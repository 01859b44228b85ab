import { expect, it } from 'vitest'
import { keptFacts, missingFrame } from '@/reading/talk/left-unsaid'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

it('names the facts that were never given, inside a sentence', async () => {
  const { interview } = await readIn('en', aDebrief().given)
  const reveals = interview.room.scenario.reveals ?? []
  const facts = keptFacts(interview)
  expect(facts).toHaveLength(reveals.length - interview.state.reveals.size)
  for (const fact of facts) expect(fact).toMatch(/^[^A-Z]/u)
})

it('names the unticked items of the frame, in the order of the grid', async () => {
  const { interview } = await readIn('fr', aDebrief().given)
  const labels = interview.room.grid.frame.map(({ label }) => label.fr)
  const missing = missingFrame(interview)
  expect(labels.filter((label) => missing.includes(label))).toEqual(missing)
  expect(missingFrame({ ...interview, state: { ...interview.state, entries: [] } })).toEqual(labels)
})
