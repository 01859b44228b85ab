import type { Localized } from '@/domain/localized'
import {
  familyOf,
  type MarkSign,
  type ObservationGrid,
  ratedCodes,
  trainableCodes,
  valencesOf,
} from '@/domain/observation/grid'
import { type ConductedInterview, findWorkOn, type WorkOn } from './progress'

export type VersionedInterview = ConductedInterview & { readonly gridVersion: number }

/** A code that is noted in a direction, and what a note for it and against it look like. */
type DirectedCode = {
  readonly key: string
  readonly label: Localized
  readonly shown: MarkSign
  readonly missed: MarkSign
  /** Whether advisors rate themselves on it. */
  readonly isRated: boolean
}

export type SideBySide<Interview extends VersionedInterview> = {
  readonly gridKey: string
  readonly title: Localized
  /** Of every version that was used; none in a grid that notes nothing in a direction. */
  readonly codes: readonly DirectedCode[]
  readonly phases: readonly { readonly key: string; readonly label: Localized }[]
  /** In order of time, each with the codes of `codes` that its version has. */
  readonly interviews: readonly (Interview & { readonly codeKeys: readonly string[] })[]
  readonly workOn: WorkOn | null
}

/**
 * Interviews of one grid in one table. `versions`: those they used, that of the latest interview first; what a code or a phase is called is
 * said by the first that has it. Null without any version.
 */
export function sideBySide<Interview extends VersionedInterview>(
  versions: ReadonlyMap<number, ObservationGrid>,
  interviews: readonly Interview[],
): SideBySide<Interview> | null {
  const grids = [...versions.values()]
  const [latest] = grids
  if (!latest) return null
  const codes = onceByKey(grids.flatMap(directedCodes))
  const keysIn = new Map([...versions].map(([version, grid]) => [version, directedCodes(grid).map(keyOf)]))
  return {
    gridKey: latest.key,
    title: latest.title,
    codes,
    phases: onceByKey(grids.flatMap(({ phases }) => phases.map(({ key, label }) => ({ key, label })))),
    interviews: interviews.map((each) => ({ ...each, codeKeys: keysIn.get(each.gridVersion) ?? [] })),
    workOn: findWorkOn(interviews, codes.map(keyOf)),
  }
}

function directedCodes(grid: ObservationGrid): readonly DirectedCode[] {
  const rated = new Set(ratedCodes(grid).map(keyOf))
  return trainableCodes(grid).flatMap((code) => {
    const [shown, missed] = valencesOf(code)
    if (!shown || !missed) return []
    const sign = { shape: code.shape, colour: familyOf(grid, code.key)?.colour }
    return {
      key: code.key,
      label: code.shortLabel ?? code.label,
      shown: { ...sign, valence: shown },
      missed: { ...sign, valence: missed },
      isRated: rated.has(code.key),
    }
  })
}

const keyOf = ({ key }: { readonly key: string }) => key

function onceByKey<Keyed extends { readonly key: string }>(all: readonly Keyed[]): readonly Keyed[] {
  return all.filter(({ key }, place) => all.findIndex((each) => each.key === key) === place)
}
