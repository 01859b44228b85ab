import { expect, it } from 'vitest'
import { ratedCodes } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { sideBySide } from '@/domain/progress/side-by-side'

const interview = (id: string, gridVersion: number) => ({
  id,
  gridVersion,
  at: gridVersion,
  gridKey: 'cep-entretien',
  tallies: {},
})
const later = {
  ...cepEntretienV1,
  version: 2,
  codes: cepEntretienV1.codes
    .filter(({ key }) => key !== 'empathy')
    .map((code) =>
      code.key === 'authenticity' ? { ...code, shortLabel: { fr: 'Justesse', en: 'Truth' } } : code,
    ),
}
const both = new Map([
  [2, later],
  [1, cepEntretienV1],
])

it('versions of a grid share a table: their codes together, called as by the latest that has them', () => {
  const table = sideBySide(both, [interview('a', 1), interview('b', 2)])
  const labels = new Map(table?.codes.map(({ key, label }) => [key, label.fr]))
  expect(labels.get('authenticity')).toBe('Justesse')
  expect(labels.get('empathy')).toBe('Empathie')
  expect(table?.codes).toHaveLength(labels.size)
  expect(table?.interviews.map(({ id, codeKeys }) => [id, codeKeys.includes('empathy')])).toEqual([
    ['a', true],
    ['b', false],
  ])
})

it('postures and principles are noted in a direction, techniques are not', () => {
  const keys = sideBySide(new Map([[1, cepEntretienV1]]), [])?.codes.map(({ key }) => key)
  expect(keys).toContain('confidentiality')
  expect(keys).not.toContain('silence')
})

it('without a version there is no table', () => {
  expect(sideBySide(new Map(), [interview('a', 1)])).toBeNull()
})

it('advisors rate themselves on postures, and not on principles', () => {
  const codes = sideBySide(new Map([[1, cepEntretienV1]]), [])?.codes ?? []
  expect(codes.filter(({ isRated }) => isRated).map(({ key }) => key)).toEqual(
    ratedCodes(cepEntretienV1).map(({ key }) => key),
  )
  expect(codes.find(({ key }) => key === 'confidentiality')?.isRated).toBe(false)
})
