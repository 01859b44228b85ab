import type { CoreState } from '../core/evolve'
import { type Changes, own } from '../core/folding'

export type DialState = {
  readonly dial: readonly { readonly at: number; readonly value: number }[]
}

export const noDial: DialState = { dial: [] }

export const dialChanges: Changes<'dial', DialState, CoreState> = {
  dialMoved(folding, { payload }) {
    const dial = own(folding, 'dial')
    for (const sample of payload.samples) dial.push(sample)
  },
  purged(folding, { payload }) {
    if (payload.kinds.some(({ kind }) => kind === 'dial')) own(folding, 'dial').length = 0
  },
}
