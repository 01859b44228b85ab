import { expect, it } from 'vitest'
import { codeOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { countMarks, sayCounts } from '@/reading/figures/say-counts'
import { wordsIn } from '../paper/debrief'

const marks = [
  { codeKey: 'empathy', valence: 'demonstrated' },
  { codeKey: 'empathy', valence: 'missed' },
  { codeKey: 'empathy', valence: 'demonstrated' },
  { codeKey: 'impartiality', valence: 'breached' },
  { codeKey: 'openQuestion', valence: null },
] as const

it.each([
  ['empathy', 'manifestée 2 fois, manquée une fois'],
  ['impartiality', 'jamais respectée, un manquement'],
  ['openQuestion', 'notée une fois'],
  ['activeListening', 'rien noté'],
])('counts marks on %s in its own directions', async (key, said) => {
  const code = codeOf(cepEntretienV1, key)
  if (!code) throw new Error(`the grid has no ${key}`)
  expect(sayCounts(await wordsIn('fr'), code, countMarks(code, marks))).toBe(said)
})
