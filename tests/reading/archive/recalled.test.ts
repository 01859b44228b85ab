import { expect, it } from 'vitest'
import type { Seat } from '@/domain/live-session/core/seat'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { rowsOfInterview } from '@/reading/archive/interview-rows'
import { recordInterview } from '@/reading/archive/record-interview'
import { aDebrief, printedAt, wordsIn } from '../paper/debrief'

const { room, events } = aDebrief().given
const unsealed = events.findIndex(({ type }) => type === 'unsealed')

it('an archive has each pair that was compared and each point of the redrawn dial, by their authors', async () => {
  const words = await wordsIn('en')
  const record = recordInterview({ room, events, at: printedAt }, words)
  const { comparisons, redrawnDial } = rowsOfInterview(record, 'Europe/Paris', words)
  const state = fold(events, initialState)
  expect(state.comparisons.length).toBeGreaterThan(2)
  expect(record.comparisons.map(({ firstMs, secondMs }) => [firstMs, secondMs])).toEqual(
    state.comparisons.map(({ firstMs, secondMs }) => [firstMs, secondMs]),
  )
  expect(new Set(record.comparisons.map(({ author }) => author))).toEqual(new Set(['Moussa Diarra']))
  expect(record.redrawnDial.map(({ atMs, value }) => ({ atMs, value }))).toEqual(state.redrawnDial)
  expect(new Set(record.redrawnDial.map(({ author }) => author))).toEqual(new Set(['Inès Marchetti']))
  expect([comparisons.length, redrawnDial.length]).toEqual([
    state.comparisons.length,
    state.redrawnDial?.length,
  ])
})

it('before the debrief opens, only their author’s archive holds them', async () => {
  const words = await wordsIn('fr')
  const sealed = events
    .slice(0, unsealed)
    .filter((event): event is LiveSessionEvent => event.type !== 'hidden')
  const state = fold(sealed, initialState)
  const held = (seat: Seat) => {
    const viewer = { personId: room.people.find((each) => each.seat === seat)?.personId ?? '', seat }
    const seen = sealed.map((event) => viewFor(viewer, state, event, () => null))
    const record = recordInterview({ room: { ...room, viewer }, events: seen, at: printedAt }, words)
    return [record.comparisons.length > 0, record.redrawnDial.length > 0]
  }
  expect(held('advisor')).toEqual([false, true])
  expect(held('beneficiary')).toEqual([true, false])
  expect(held('supervisor')).toEqual([false, false])
  expect(held('observer')).toEqual([false, false])
})
