import { expect, it } from 'vitest'
import { ownRating, ratedReadings } from '@/reading/figures/own-ratings'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

it('reads the advisor’s ratings as steps of the scale', async () => {
  const { interview } = await readIn('fr', aDebrief().given)
  expect(ownRating(interview.state, 'empathy')?.value).toBe(interview.state.selfAssessment?.ratings.empathy)
  expect(ownRating({ selfAssessment: null }, 'empathy')).toBeUndefined()
})

it('gives no share of a posture under five marks', async () => {
  const { interview } = await readIn('fr', aDebrief().given)
  const readings = ratedReadings(interview)
  expect(readings.every(({ code }) => code.family === 'postures')).toBe(true)
  expect(readings.map(({ share, isMarked }) => [share, isMarked])).toEqual(Array(4).fill([null, true]))
})
