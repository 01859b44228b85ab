import type { CommandRequest } from '@/domain/live-session/command'
import type { Reason } from '@/domain/reason'

/** An act on a mark that was not there any more; `at` is when that was learnt, on the page's monotonic clock (ms). */
export type GoneMark = { readonly requestId: string; readonly markId: string; readonly at: number }

/**
 * Whether a refusal tells its author nothing: taking back an act that the server never accepted. Of the act itself they are told
 * already, and it stands nowhere.
 */
export function isAlreadyUndone({ command }: CommandRequest, reason: Reason): boolean {
  return command.type === 'undo' && reason === 'nothingToUndo'
}

/** The mark that a refused correction was about, if it was refused because the mark is gone; else null. */
export function goneMarkOf({ id, command }: CommandRequest, reason: Reason, at: number): GoneMark | null {
  if (reason !== 'unknownMark') return null
  switch (command.type) {
    case 'noteMark':
    case 'retimeMark':
    case 'recodeMark':
      return { requestId: id, markId: command.markId, at }
    default:
      return null
  }
}
