import type { Seat } from '../core/seat'
import type { RecordedMedia, RecordingAnswer } from './answer'

/** What a person said of being recorded, as their ledger tells it. */
export type Said = 'granted' | 'reduced' | 'refused' | 'paused' | 'resumed' | 'withdrawn'

/** One act of a person, as the facts hold it; times in epoch ms. */
export type RecordingAct = {
  readonly liveSessionId: string
  readonly type: 'recordingAnswered' | 'recordingPaused' | 'recordingResumed' | 'recordingWithdrawn'
  readonly at: number
  readonly seat: Seat | null
  readonly answer: RecordingAnswer | null
  /** The number of the text they read; null where none was read. */
  readonly text: number | null
  /** When the interview began and when it ended; null: not yet. */
  readonly startedAt: number | null
  readonly endedAt: number | null
}

/** `media`: what it was about; null for a refusal, which is about everything. `when`: said before, during or after the interview. */
export type LedgerLine = Pick<RecordingAct, 'liveSessionId' | 'at' | 'seat' | 'text'> & {
  readonly said: Said
  readonly media: RecordedMedia | null
  readonly when: 'briefing' | 'interview' | 'after'
}

/** The ledger of one person from their acts, which come in the order of time. The latest line is first. */
export function ledgerOf(acts: readonly RecordingAct[]): readonly LedgerLine[] {
  const standing = new Map<string, { media: RecordedMedia | null; text: number | null }>()
  const lines = acts.map((act): LedgerLine => {
    const before = standing.get(act.liveSessionId) ?? { media: null, text: null }
    const { said, media } = saidBy(act, before.media)
    const text = act.text ?? before.text
    standing.set(act.liveSessionId, { media: said === 'withdrawn' ? null : media, text })
    const { liveSessionId, at, seat } = act
    return { liveSessionId, at, seat, text, said, media, when: momentOf(act) }
  })
  return lines.toReversed()
}

function saidBy(
  { type, answer }: RecordingAct,
  before: RecordedMedia | null,
): { said: Said; media: RecordedMedia | null } {
  switch (type) {
    case 'recordingPaused':
      return { said: 'paused', media: before }
    case 'recordingResumed':
      return { said: 'resumed', media: before }
    case 'recordingWithdrawn':
      return { said: 'withdrawn', media: before }
    case 'recordingAnswered':
      if (answer === null || answer === 'no') return { said: 'refused', media: null }
      return {
        said: before === 'voiceAndPicture' && answer === 'voice' ? 'reduced' : 'granted',
        media: answer,
      }
    default:
      return type satisfies never
  }
}

function momentOf({ at, startedAt, endedAt }: RecordingAct): LedgerLine['when'] {
  if (startedAt === null || at < startedAt) return 'briefing'
  return endedAt === null || at < endedAt ? 'interview' : 'after'
}
