import { expect, test } from 'vitest'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { readGrid } from '@/domain/observation/read-grid'
import { gridBeforeFamilies, gridBeforeRoles } from './grid-before-families'

test('a grid stored before families were a table reads as the one of today', () => {
  expect(readGrid(gridBeforeFamilies())).toEqual(cepEntretienV1)
})

test('a code of such a grid that the default one does not have counts as nothing', () => {
  const stored = gridBeforeFamilies()
  const codes = stored.codes.map((code) => (code.key === 'summary' ? { ...code, key: 'closing' } : code))
  const closing = readGrid({ ...stored, codes }).codes.find(({ key }) => key === 'closing')
  expect(closing).toMatchObject({ family: 'techniques', countsAs: [] })
})

test('a grid stored before phases said what they are for reads as the one of today', () => {
  expect(readGrid(gridBeforeRoles())).toEqual(cepEntretienV1)
})

test('phases of such a grid that the default one does not have are for what their place says', () => {
  const stored = gridBeforeRoles()
  const phases = stored.phases.map((phase) => ({ ...phase, key: `${phase.key}Too` }))
  const read = readGrid({ ...stored, phases }).phases.map(({ role, minutes }) => [role, minutes])
  expect(read).toEqual([
    ['opening', 5],
    ['exploring', 5],
    ['concluding', 5],
  ])
})

test('a grid with a table of its own is read as it stands', () => {
  expect(readGrid(cepEntretienV1)).toBe(cepEntretienV1)
})
