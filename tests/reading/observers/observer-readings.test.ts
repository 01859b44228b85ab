import { expect, it } from 'vitest'
import { observerReadings } from '@/reading/observers/observer-readings'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

it('sets an observer beside the supervisor, with lists only of what there is', async () => {
  const { interview, timeline } = await readIn('fr', aDebrief().given)
  const [reading] = observerReadings(interview, timeline)
  expect(reading?.title).toBe('Léa à côté de Claire')
  expect(reading?.nothingNoted).toBeNull()
  for (const { marks } of reading?.moments ?? []) expect(marks.length).toBeGreaterThan(0)
})

it('says that an observer noted no posture', async () => {
  const { interview, timeline } = await readIn('fr', aDebrief().given)
  const tracks = timeline.tracks.map((each) => (each.seat === 'observer' ? { ...each, marks: [] } : each))
  const [reading] = observerReadings(interview, { ...timeline, tracks })
  expect(reading?.nothingNoted).toBe('Léa n’a noté aucune posture.')
})
