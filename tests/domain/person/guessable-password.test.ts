import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guessable } from '@/domain/person/guessable-password'

const listed = new Set(['password', 'motdepasse', 'soleil', 'azerty', '12345678', 'liverpool'])
const owner = { name: 'Amélie D’Hondt', email: 'a.durand+cep@exemple.fr' }
const judge = (password: string) => guessable(password, owner, (word) => listed.has(word))

it.each([
  ['password', 'common'],
  ['PassWord', 'common'],
  ['Password123!', 'common'],
  ['2024soleil', 'common'],
  ['p@ssw0rd', 'common'],
  ['P@ssw0rd2024', 'common'],
  ['soleilsoleil', 'common'],
  ['Mötdepasse', 'common'],
  ['aaaaaaaa', 'common'],
  ['abababab', 'common'],
  ['abcdefgh', 'common'],
  ['87654321', 'common'],
  ['qsdfghjklm', 'common'],
  ['Amelie2024', 'personal'],
  ['AMÉLIE!!!', 'personal'],
  ['ameliehondt', 'personal'],
  ['Durand-1987', 'personal'],
  ['tri4de-2026', 'personal'],
  ['exempleTriade1', 'personal'],
  ['une phrase de passe', null],
  ['amelie aime les chats', null],
  ['soleil de minuit', null],
  ['f7#Qz!91', null],
  ['8402 6173', null],
] as const)('%s: %s', (password, why) => {
  expect(judge(password)).toBe(why)
})

it('whatever is put before and after a listed word, it is refused', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'0123456789!?.-_#* '), maxLength: 6 })
  fc.assert(
    fc.property(signs, fc.constantFrom(...listed), signs, (before, word, after) => {
      fc.pre(/\p{L}/u.test(word))
      expect(judge(before + word + after)).toBe('common')
    }),
  )
})
