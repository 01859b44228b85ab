import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  momentFragment,
  momentIn,
  stretchFragment,
  stretchIn,
} from '@/domain/live-session/timeline/moment-address'

it('an address leads back to the moment it was written for', () => {
  const anyMoment = fc.record({ atMs: fc.nat(10_000_000), id: fc.option(fc.uuid()) })
  fc.assert(
    fc.property(anyMoment, (moment) => {
      expect(momentIn(`#${momentFragment(moment)}`)).toEqual(moment)
    }),
  )
})

it.each(['', '#', '#commitment-a', '#moment-', '#moment-1x', '#moment--5', '#moment-12-<b>'])(
  'the fragment « %s » names no moment',
  (fragment) => expect(momentIn(fragment)).toBeNull(),
)

it('an address leads back to the stretch it was written for, and is no moment', () => {
  const anyStretch = fc
    .record({ fromMs: fc.nat(10_000_000), length: fc.integer({ min: 1, max: 90_000 }) })
    .map(({ fromMs, length }) => ({ fromMs, toMs: fromMs + length }))
  fc.assert(
    fc.property(anyStretch, (stretch) => {
      const fragment = `#${stretchFragment(stretch)}`
      expect(stretchIn(fragment)).toEqual(stretch)
      expect(momentIn(fragment)).toBeNull()
    }),
  )
})

it.each(['', '#passage-', '#passage-5', '#passage-9-9', '#passage-9-5', '#passage-1-2-x', '#moment-5'])(
  'the fragment « %s » names no stretch',
  (fragment) => expect(stretchIn(fragment)).toBeNull(),
)
