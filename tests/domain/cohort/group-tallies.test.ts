import { expect, it } from 'vitest'
import { groupTallies, toStored } from '@/domain/cohort/group-tallies'

const advised = (advisorId: string, positive: number, negative: number) => ({
  advisorId,
  tallies: { empathy: [positive, negative] as const },
})

it('the marks of a group are added up code by code, in the order of the grid', () => {
  const three = [advised('a', 3, 1), advised('b', 2, 0), advised('c', 0, 4)]
  expect(groupTallies(three, ['authenticity', 'empathy'])).toEqual([
    { codeKey: 'authenticity', positive: 0, negative: 0 },
    { codeKey: 'empathy', positive: 5, negative: 5 },
  ])
})

it('no figure is given that would speak of one or two people, however many interviews they had', () => {
  expect(groupTallies([advised('a', 3, 1), advised('b', 2, 0)], ['empathy'])).toBeNull()
  expect(groupTallies([advised('a', 3, 1), advised('a', 3, 1), advised('b', 2, 0)], ['empathy'])).toBeNull()
})

it('codes without a direction are not kept', () => {
  const tallies = new Map([
    ['silence', { count: 4, positive: 0, negative: 0 }],
    ['empathy', { count: 3, positive: 2, negative: 1 }],
  ])
  expect(toStored(tallies)).toEqual({ empathy: [2, 1] })
})
