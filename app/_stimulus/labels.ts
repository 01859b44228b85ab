import type { Localized } from '@/domain/localized'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { codeOf } from '@/domain/observation/grid'
import type { StimulusPhase } from '@/domain/stimulus/stimulus'

/** What the built-in grid of the CEP calls a phase, and a code. */
export function phaseLabel(phase: StimulusPhase): Localized {
  return defaultGrid.phases.find(({ key }) => key === phase)?.label ?? { fr: phase, en: phase }
}

export function codeLabel(code: string): Localized {
  return codeOf(defaultGrid, code)?.label ?? { fr: code, en: code }
}
