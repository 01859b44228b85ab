import { expect, it } from 'vitest'
import { timeBudget } from '@/reading/figures/time-budget'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

it('sets the time spent in each phase beside its plan, whatever the hour it is read', async () => {
  const { interview } = await readIn('fr', aDebrief().given)
  const phases = timeBudget(interview, 0)
  expect(
    phases.map(({ name, plannedMs, spentMs }) => [name, plannedMs, Math.round(spentMs / 1_000)]),
  ).toEqual([
    ['Introduction', 240_000, 232],
    ['Exploration', 660_000, 724],
    ['Conclusion', 300_000, 278],
  ])
  expect(timeBudget(interview, Date.UTC(2027, 0, 1))).toEqual(phases)
})
