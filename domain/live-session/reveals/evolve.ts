import type { CoreState } from '../core/evolve'
import { type Changes, own } from '../core/folding'

export type RevealsState = {
  /** When each fact was given, by its id. */
  readonly reveals: ReadonlyMap<string, number>
}

export const noReveals: RevealsState = { reveals: new Map() }

export const revealChanges: Changes<'reveals', RevealsState, CoreState> = {
  revealGiven(folding, { at, payload }) {
    own(folding, 'reveals').set(payload.revealId, at)
  },
  revealTakenBack(folding, { payload }) {
    own(folding, 'reveals').delete(payload.revealId)
  },
  purged(folding, { payload }) {
    if (payload.kinds.some(({ kind }) => kind === 'marks')) own(folding, 'reveals').clear()
  },
}
