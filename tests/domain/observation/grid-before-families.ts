import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import type { GridBeforeFamilies } from '@/domain/observation/read-grid'

const singular: Readonly<Record<string, string>> = {
  postures: 'posture',
  principles: 'principle',
  techniques: 'technique',
}

/** The default grid as releases stored it before families were a table. */
export function gridBeforeFamilies(): GridBeforeFamilies {
  const { lanes, families, codes, ...grid } = cepEntretienV1
  return {
    ...grid,
    codes: codes.map(({ countsAs, ...code }) => ({ ...code, family: singular[code.family] ?? '' })),
  }
}
