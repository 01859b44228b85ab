import fc from 'fast-check'
import { expect, it } from 'vitest'
import { momentFragment, momentIn } from '@/domain/live-session/timeline/moment-address'

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
