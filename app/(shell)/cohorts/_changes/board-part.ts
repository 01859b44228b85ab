import type { RouterOutputs } from '@/app/_trpc/types'
import type { PersonForm } from '@/domain/person/person-form'

type Board = RouterOutputs['round']['board']

/** The part of a board that its changes are told from. */
export type ChangedBoard = Pick<
  Board,
  'id' | 'title' | 'version' | 'setup' | 'sessions' | 'live' | 'publishedAt' | 'timeZone' | 'changes'
>

export type WaitingChanges = NonNullable<Board['changes']['waiting']>

/** How a board names people and moments. */
export type BoardWords = {
  readonly name: (personId: string) => string
  readonly formOf: (personIds: readonly string[]) => PersonForm
  readonly moment: (at: number) => string
}
