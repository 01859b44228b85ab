import { expect, it } from 'vitest'
import { firstName } from '@/reading/names/first-name'

it('calls people by the first word of their name', () => {
  expect(firstName('Inès Marchetti')).toBe('Inès')
  expect(firstName('  Jean-Luc   de la Tour ')).toBe('Jean-Luc')
  expect(firstName('Moussa')).toBe('Moussa')
})
