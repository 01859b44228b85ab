import { expect, it } from 'vitest'
import { leadsInOrder } from '@/app/(shell)/today/_today/leads-in-order'

const day = (startsAt: number) => ({ slots: [{ startsAt }, { startsAt: startsAt + 1 }] })
const kinds = (...given: Parameters<typeof leadsInOrder>) => leadsInOrder(...given).map(({ kind }) => kind)

it('what comes first leads, one’s own interview before a slot that begins with it', () => {
  expect(kinds({ scheduledFor: 9 }, false, [day(8), day(10)])).toEqual(['slot', 'own', 'slot'])
  expect(kinds({ scheduledFor: 8 }, false, [day(8)])).toEqual(['own', 'slot'])
})

it('an interview in which one is awaited now leads before all else', () => {
  expect(kinds({ scheduledFor: 9 }, true, [day(8)])).toEqual(['own', 'slot'])
})

it('of a cohort with nothing planned nothing leads', () => {
  expect(kinds(null, false, [{ slots: [] }])).toEqual([])
})
