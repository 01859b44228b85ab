import type { CoreState } from '../core/evolve'
import { type Changes, own } from '../core/folding'
import type { DialPoint } from '../dial/dial'
import { type Compared, isSamePair } from './comparison'

export type RecallState = {
  /** Of each pair what was said last, in the order in which pairs were first compared. */
  readonly comparisons: readonly Compared[]
  /** The dial as the advisor redrew it; null where they did not. */
  readonly redrawnDial: readonly DialPoint[] | null
}

export const noRecall: RecallState = { comparisons: [], redrawnDial: null }

export const recallChanges: Changes<'recall', RecallState, CoreState> = {
  momentsCompared(folding, { payload }) {
    const before = folding.draft.comparisons.findIndex((each) => isSamePair(each, payload))
    const comparisons = own(folding, 'comparisons')
    if (before === -1) comparisons.push(payload)
    else comparisons.splice(before, 1, payload)
  },
  dialRedrawn({ draft }, { payload }) {
    draft.redrawnDial = payload.points
  },
  purged(folding, { payload }) {
    if (!payload.kinds.some(({ kind }) => kind === 'dial')) return
    own(folding, 'comparisons').length = 0
    folding.draft.redrawnDial = null
  },
}
