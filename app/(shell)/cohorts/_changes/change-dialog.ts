import type { RoundChange } from '@/domain/round-change/change'
import type { BoardWords, ChangedBoard } from './board-part'

/** What the windows have that ask for a change of a whole round. */
export type ChangeDialogProps = {
  cohortId: string
  board: ChangedBoard
  words: BoardWords
  isBusy: boolean
  /** Why the change was refused. */
  error: unknown
  onAsk: (change: RoundChange) => void
  onClose: () => void
}
