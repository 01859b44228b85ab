import type { Commitment, CommitmentOutcome } from '@/domain/live-session/commitments/commitment'
import { demoId } from '../demo-id'
import type { Cast } from '../meeting'
import type { Part, Story } from '../story'
import { millisecondsOf, type StoryRequest } from '../story-requests'
import type { Chooser } from './chooser'
import { comments, repairs, reviews } from './words'

const SECOND = 1000
const MINUTE = 60 * SECOND

type When = {
  /** Of the interview. */
  readonly name: string
  /** Epoch ms. */
  readonly startedAt: number
}

/** Everybody opens their page once the briefing is open. */
export function arrivals(name: string, startedAt: number, cast: Cast): StoryRequest[] {
  const parts: Part[] = ['supervisor', 'advisor', 'beneficiary']
  if (cast.second) parts.push('second')
  if (cast.observer) parts.push('observer')
  return parts.map((part, index) => ({
    part,
    request: {
      id: demoId(`${name} ${part} enters`),
      at: startedAt - 5 * MINUTE + (index + 1) * 11 * SECOND,
      command: { type: 'enter' },
    },
  }))
}

/** The advisor says how the commitments that they bring along went; sometimes it is left out. */
export function reviewsOf(
  commitments: readonly Commitment[],
  { name, startedAt }: When,
  chooser: Chooser,
): StoryRequest[] {
  return commitments.flatMap(({ id }): StoryRequest[] => {
    if (!chooser.happens(0.8)) return []
    const outcome: CommitmentOutcome = chooser.one(['kept', 'kept', 'kept', 'partly', 'notYet'])
    return [
      {
        part: 'advisor',
        request: {
          id: demoId(`${name} reviews ${id}`),
          at: startedAt - 2 * MINUTE,
          command: {
            type: 'reviewCommitment',
            commitmentId: id,
            outcome,
            text: chooser.one(reviews[outcome]),
          },
        },
      },
    ]
  })
}

/** Near the end of the debrief breaches are repaired, and a moment is spoken of. */
export function debriefWords(story: Story, { name, startedAt }: When, chooser: Chooser): StoryRequest[] {
  if (!story.selfAssessment || !story.commitment) return []
  const endedAt = startedAt + millisecondsOf(story.end)
  const repaired = story.interview.flatMap((beat, index): StoryRequest[] => {
    if (!('mark' in beat) || beat.valence !== 'breached' || beat.by || !chooser.happens(0.7)) return []
    const markId = demoId(`${name} ${index}`)
    return [
      {
        part: 'advisor',
        request: {
          id: demoId(`${name} repairs ${index}`),
          at: endedAt + 17 * MINUTE,
          command: { type: 'writeRepair', markId, text: chooser.one(repairs) },
        },
      },
    ]
  })
  const moments = story.interview.filter((beat) => 'mark' in beat && !beat.by)
  if (moments.length === 0 || !chooser.happens(0.6)) return repaired
  const { at } = chooser.one(moments)
  return [
    ...repaired,
    {
      part: chooser.one(['supervisor', 'advisor', 'beneficiary'] as const),
      request: {
        id: demoId(`${name} says`),
        at: endedAt + 16.5 * MINUTE,
        command: {
          type: 'postComment',
          moment: millisecondsOf(at),
          text: chooser.one(comments),
          replyTo: null,
        },
      },
    },
  ]
}
