import { expect, test } from 'vitest'
import { shortName } from '@/domain/person/short-name'

test.each([
  ['Pierre-Emmanuel De La Rochefoucauld', 'P.-E. De La Rochefoucauld'],
  ['Élodie  Vasseur', 'É. Vasseur'],
  ['Inès Marchetti (2)', 'I. Marchetti (2)'],
  ['Inès (2)', 'Inès (2)'],
  ['Sofia', 'Sofia'],
])('%s is %s where there is little width', (name, short) => {
  expect(shortName(name)).toBe(short)
})
