import { expect, test } from 'vitest'
import { abbreviated } from '@/app/(shell)/cohorts/_grids/keyboard/abbreviated'

test.each([
  ['Empathie', 'Empathie'],
  ['Écho', 'Écho'],
  ['Info permise', 'Info p.'],
  ['Info imposée', 'Info i.'],
  ['Regard positif', 'Regard'],
  ['Confidentialité', 'Confid.'],
  ['Accompagnement sans conseil', 'Accomp.'],
])('on a drawn key « %s » is « %s »', (name, drawn) => {
  expect(abbreviated(name)).toBe(drawn)
})
