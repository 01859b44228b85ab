import type { ObservationGrid } from './grid'
import { cepEntretienV1 } from './grids/cep-entretien-v1'
import { mitiLikeV1 } from './grids/miti-like-v1'
import { oarsV1 } from './grids/oars-v1'
import { porterAttitudesV1 } from './grids/porter-attitudes-v1'

/** The grids every installation has, the default one first. */
export const builtInGrids: readonly ObservationGrid[] = [
  cepEntretienV1,
  porterAttitudesV1,
  oarsV1,
  mitiLikeV1,
]
