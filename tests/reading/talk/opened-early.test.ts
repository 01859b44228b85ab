import { expect, it } from 'vitest'
import { openedEarly } from '@/reading/talk/opened-early'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

it('is nothing where the debrief opened in its time', async () => {
  const { interview, events } = await readIn('fr', aDebrief().given)
  expect(openedEarly(interview, events)).toBeNull()
})

it('says who opened it and why, and whose coding was not finished', async () => {
  const { interview, events } = await readIn('fr', aDebrief().given)
  const early = events.map((event) =>
    event.type === 'unsealed'
      ? { ...event, payload: { ...event.payload, overridden: true, overrideReason: 'train à prendre' } }
      : event,
  )
  expect(openedEarly(interview, early)).toEqual({
    name: interview.cast.supervisorName,
    reason: 'train à prendre',
    unfinished: [],
  })
})
