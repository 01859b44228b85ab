import { expect, test } from 'vitest'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { readGrid, type StoredGrid } from '@/domain/observation/read-grid'

const singular: Readonly<Record<string, string>> = {
  postures: 'posture',
  principles: 'principle',
  techniques: 'technique',
}

/** The default grid as releases stored it before families were a table. */
function storedBefore(): StoredGrid {
  const { lanes, families, codes, ...grid } = cepEntretienV1
  return {
    ...grid,
    codes: codes.map(({ countsAs, ...code }) => ({ ...code, family: singular[code.family] ?? '' })),
  }
}

test('a grid stored before families were a table reads as the one of today', () => {
  expect(readGrid(storedBefore())).toEqual(cepEntretienV1)
})

test('a code of such a grid that the default one does not have counts as nothing', () => {
  const stored = storedBefore()
  const codes = stored.codes.map((code) => (code.key === 'summary' ? { ...code, key: 'closing' } : code))
  const closing = readGrid({ ...stored, codes } as StoredGrid).codes.find(({ key }) => key === 'closing')
  expect(closing).toMatchObject({ family: 'techniques', countsAs: [] })
})

test('a grid with a table of its own is read as it stands', () => {
  expect(readGrid(cepEntretienV1)).toBe(cepEntretienV1)
})
