import type { CoreState } from '../core/evolve'
import { type Changes, own } from '../core/folding'
import { isPlayer } from '../core/seat'
import type { TalkPiece } from './heard'

export type TalkState = {
  /** What each player's microphone heard of them, in log order. */
  readonly talk: readonly TalkPiece[]
}

export const noTalk: TalkState = { talk: [] }

export const talkChanges: Changes<'talk', TalkState, CoreState> = {
  talkHeard(folding, { seat, payload }) {
    if (isPlayer(seat)) own(folding, 'talk').push({ seat, ...payload })
  },
  purged(folding, { payload }) {
    if (payload.kinds.some(({ kind }) => kind === 'dial')) own(folding, 'talk').length = 0
  },
}
