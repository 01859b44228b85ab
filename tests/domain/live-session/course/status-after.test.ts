import fc from 'fast-check'
import { expect, it } from 'vitest'
import { statusAfter } from '@/domain/live-session/course/status-after'
import { anyHistory } from '../histories'

it('foresees the status that folding the facts of a command gives', () => {
  fc.assert(
    fc.property(anyHistory, ({ steps }) => {
      for (const { before, events, after } of steps) {
        expect(statusAfter(before, events), events.map(({ type }) => type).join()).toBe(after.stage.status)
      }
    }),
  )
})
