import type { LiveSessionState } from '@/domain/live-session/state'
import { type TalkFigures, talkFigures } from '@/domain/live-session/talk/figures'
import { type Talk, talkOf } from '@/domain/live-session/talk/talk'
import type { Timeline } from '@/domain/live-session/timeline'
import { onceEachObject } from '@/domain/once-each'

export type ReadTalk = { readonly talk: Talk; readonly figures: TalkFigures }

/** Who spoke and what that comes to; null where nobody was listened to. The same object for the same interview. */
export function readTalk(
  state: Pick<LiveSessionState, 'talk' | 'clock'>,
  { stays }: Pick<Timeline, 'stays'>,
): ReadTalk | null {
  const talk = talkOf(state)
  return talk && figuresOf(talk)(stays)
}

const figuresOf = onceEachObject((talk: Talk) =>
  onceEachObject((stays: Timeline['stays']): ReadTalk => ({ talk, figures: talkFigures(talk, stays) })),
)
