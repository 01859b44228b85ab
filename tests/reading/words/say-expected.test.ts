import { expect, it } from 'vitest'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { sayExpected } from '@/reading/words/say-expected'

it('says the first three things expected of a phase, not what opens it', () => {
  const conclusion = grid.phases.find(({ key }) => key === 'conclusion')
  if (!conclusion) throw new Error('no conclusion')
  expect(sayExpected(conclusion, 'en')).toBe(
    'restates the aims in the person’s own words; brings out two options or more; compares benefits, risks and resources',
  )
  expect(sayExpected(conclusion, 'fr')).toBe(
    'reprend les objectifs dans les mots de la personne\u202F; dégage deux options ou plus\u202F; compare avantages, risques et ressources',
  )
})
