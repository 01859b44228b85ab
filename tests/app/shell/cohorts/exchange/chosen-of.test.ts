import { expect, test } from 'vitest'
import { chosenOf } from '@/app/(shell)/cohorts/_exchange/chosen-of'
import { mostItems } from '@/domain/exchange/content-file'

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}` }))

test('everything goes out, save what was left out', () => {
  expect(chosenOf(items(3), ['k1'])).toEqual({ chosen: [{ key: 'k0' }, { key: 'k2' }], isFull: false })
  expect(chosenOf(items(mostItems), [])).toMatchObject({ isFull: false })
})

test('no more than a file holds, and then it says so', () => {
  const { chosen, isFull } = chosenOf(items(mostItems + 40), ['k0'])
  expect(chosen).toHaveLength(mostItems)
  expect(chosen[0]).toEqual({ key: 'k1' })
  expect(isFull).toBe(true)
  const rest = items(mostItems + 40).map(({ key }) => key)
  expect(chosenOf(items(mostItems + 40), rest.slice(1))).toEqual({ chosen: [{ key: 'k0' }], isFull: false })
})
