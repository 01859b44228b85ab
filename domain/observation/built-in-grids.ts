import type { ObservationGrid } from './grid'
import { cepEntretienV1 } from './grids/cep-entretien-v1'
import { cepEntretienV2 } from './grids/cep-entretien-v2'
import { mitiLikeV1 } from './grids/miti-like-v1'
import { mitiLikeV2 } from './grids/miti-like-v2'
import { oarsV1 } from './grids/oars-v1'
import { oarsV2 } from './grids/oars-v2'
import { porterAttitudesV1 } from './grids/porter-attitudes-v1'

/** The grid of a cohort that chooses none, in its latest version. */
export const defaultGrid: ObservationGrid = cepEntretienV2

/** The grids every installation has, each in its latest version, the default one first. */
export const builtInGrids: readonly ObservationGrid[] = [defaultGrid, porterAttitudesV1, oarsV2, mitiLikeV2]

/** Versions that interviews, cohorts and copies of earlier releases name. */
const earlierVersions: readonly ObservationGrid[] = [cepEntretienV1, oarsV1, mitiLikeV1]

/** Every version of every built-in grid, in the order in which versions appeared. */
export const builtInVersions: readonly ObservationGrid[] = [...earlierVersions, ...builtInGrids]
