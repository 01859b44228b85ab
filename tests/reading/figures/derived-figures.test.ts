import { expect, it } from 'vitest'
import { derivedFigures } from '@/reading/figures/derived-figures'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

it('keeps what belongs together together: reflections, the dial, cues', async () => {
  const { interview, timeline } = await readIn('en', aDebrief().given)
  const groups = derivedFigures(interview, timeline)
  expect(groups.map((group) => group.map(({ reading }) => reading))).toEqual([
    ['reflectionsPerQuestion'],
    ['dialResponse', null],
    ['cueEffects', null],
  ])
})

it('leaves a value out under five marks, and cues where none was sent', async () => {
  const { interview, timeline } = await readIn('en', aDebrief().given)
  const groups = derivedFigures(interview, { ...timeline, tracks: [], cues: [] })
  expect(groups.flat().map(({ value }) => value)).toEqual([null, null, null])
})
