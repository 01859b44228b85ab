import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import type { GridBeforeFamilies, GridBeforeRoles } from '@/domain/observation/read-grid'

const singular: Readonly<Record<string, string>> = {
  postures: 'posture',
  principles: 'principle',
  techniques: 'technique',
}

/** The default grid as releases stored it before phases said what they are for. */
export function gridBeforeRoles(): GridBeforeRoles {
  const { phases, ...grid } = cepEntretienV1
  return { ...grid, phases: phases.map(({ role, minutes, ...phase }) => phase) }
}

/** The default grid as releases stored it before families were a table. */
export function gridBeforeFamilies(): GridBeforeFamilies {
  const { lanes, families, codes, ...grid } = gridBeforeRoles()
  return {
    ...grid,
    codes: codes.map(({ countsAs, ...code }) => ({ ...code, family: singular[code.family] ?? '' })),
  }
}
