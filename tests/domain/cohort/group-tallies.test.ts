import { expect, it } from 'vitest'
import { groupTallies, toStored } from '@/domain/cohort/group-tallies'

const advised = (advisorId: string, positive: number, negative: number, gridKey = 'cep') => ({
  advisorId,
  gridKey,
  tallies: { empathy: [positive, negative] as const },
})
const empathy = { gridKey: 'cep', codeKeys: ['empathy'] }

it('the marks of a group are added up code by code, in the order of the grid', () => {
  const three = [advised('a', 3, 1), advised('b', 2, 0), advised('c', 0, 4)]
  expect(groupTallies(three, { gridKey: 'cep', codeKeys: ['authenticity', 'empathy'] }).sums).toEqual([
    { codeKey: 'authenticity', positive: 0, negative: 0 },
    { codeKey: 'empathy', positive: 5, negative: 5 },
  ])
})

it('no figure is given that would speak of one or two people, however many interviews they had', () => {
  expect(groupTallies([advised('a', 3, 1), advised('b', 2, 0)], empathy).sums).toBeNull()
  const twice = [advised('a', 3, 1), advised('a', 3, 1), advised('b', 2, 0)]
  expect(groupTallies(twice, empathy).sums).toBeNull()
})

it('advisors with another grid hide no other advisor, and their codes of the same key are not added', () => {
  const one = [advised('a', 3, 1), advised('b', 2, 0, 'porter'), advised('c', 0, 4, 'porter')]
  expect(groupTallies(one, empathy)).toEqual({ sums: null, counted: 1, leftOut: 2 })
  const four = [advised('a', 3, 1), advised('b', 2, 0), advised('c', 0, 4), advised('d', 9, 9, 'porter')]
  expect(groupTallies(four, empathy)).toEqual({
    sums: [{ codeKey: 'empathy', positive: 5, negative: 5 }],
    counted: 3,
    leftOut: 1,
  })
})

it('codes without a direction are not kept', () => {
  const tallies = new Map([
    ['silence', { count: 4, positive: 0, negative: 0 }],
    ['empathy', { count: 3, positive: 2, negative: 1 }],
  ])
  expect(toStored(tallies)).toEqual({ empathy: [2, 1] })
})
