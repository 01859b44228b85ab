import type { TakenBack } from '@/domain/live-session/marking/last-act'

/** What was taken back and restored since the last other act, for the line that tells of it. */
export type UndoneActs = {
  /** Taken back and not restored, the latest last. */
  readonly stack: readonly TakenBack[]
  /** What the line says; null while there is nothing to say. */
  readonly said:
    | { readonly how: 'undone' | 'redone'; readonly act: TakenBack }
    | { readonly how: 'nothing' }
    | null
}

export const nothingUndone: UndoneActs = { stack: [], said: null }

export const nothingToUndo: UndoneActs = { stack: [], said: { how: 'nothing' } }

/** This act has been taken back. */
export function afterUndo({ stack }: UndoneActs, act: TakenBack): UndoneActs {
  return { stack: [...stack, act], said: { how: 'undone', act } }
}

/** This act has been restored: the line says so. */
export function afterRedo({ stack }: UndoneActs, act: TakenBack): UndoneActs {
  return { stack: without(stack, act), said: { how: 'redone', act } }
}

/** Taking this act back was refused: the line goes back to what it said of the one before. */
export function afterRefusal({ stack }: UndoneActs, act: TakenBack): UndoneActs {
  const left = without(stack, act)
  const before = left.at(-1)
  return { stack: left, said: before ? { how: 'undone', act: before } : null }
}

function without(stack: readonly TakenBack[], act: TakenBack): readonly TakenBack[] {
  return stack.filter((each) => idOf(each) !== idOf(act))
}

function idOf(act: TakenBack): string {
  return act.kind === 'entry' ? act.event.id : act.cue.id
}
