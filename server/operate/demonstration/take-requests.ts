import type { Command } from '@/domain/live-session/command'
import { demoId } from './demo-id'
import type { Part, Story, StoryTake } from './story'

type Timed = { readonly at: number; readonly part: Part; readonly command: Command; readonly id?: string }

const SECOND = 1000
/** The original begins this long before the mark that a take is proposed from. */
const PRE_ROLL_MS = 5 * SECOND

type About = {
  readonly story: Pick<Story, 'interview'>
  readonly name: string
  /** When the debrief opened, epoch ms. */
  readonly openedAt: number
  /** `mm:ss` in milliseconds. */
  readonly ms: (clock: string) => number
}

/** What people send to play a moment again: proposed by the advisor, agreed to, played, marked and kept. */
export function requestsOfTake(take: StoryTake, order: number, about: About): Timed[] {
  const { story, name, openedAt, ms } = about
  const takeId = takeIdOf(name, order)
  const index = story.interview.findIndex((beat) => beat.at === take.of && 'mark' in beat)
  const begunAt = openedAt + ms(take.at)
  const by = (part: Part, after: number, command: Command, id?: string): Timed => ({
    at: begunAt + after,
    part,
    command,
    ...(id && { id }),
  })
  return [
    by(
      'advisor',
      -30 * SECOND,
      {
        type: 'proposeTake',
        fromMs: ms(take.of) - PRE_ROLL_MS,
        markId: demoId(`${name} ${index}`),
        line: take.line,
        lengthMs: take.seconds * SECOND,
      },
      takeId,
    ),
    by('beneficiary', -22 * SECOND, { type: 'agreeToTake', takeId }),
    by('beneficiary', 0, { type: 'beginTake', takeId }),
    ...take.marks.flatMap(({ after, mark, valence = null, note }, place) => {
      const markId = demoId(`${name} take ${order} ${place}`)
      const command = { type: 'markTake', takeId, codeKey: mark, valence, reactionOffsetMs: 0 } as const
      return [
        by('supervisor', ms(after), command, markId),
        ...(note
          ? [by('supervisor', ms(after) + 2 * SECOND, { type: 'noteTakeMark', takeId, markId, text: note })]
          : []),
      ]
    }),
    ...take.dial.map(([after, value]) =>
      by('beneficiary', ms(after), {
        type: 'moveTakeDial',
        takeId,
        samples: [{ at: begunAt + ms(after), value }],
      }),
    ),
    by('beneficiary', (take.seconds + 5) * SECOND, { type: 'keepTake', takeId }),
  ]
}

export function takeIdOf(name: string, order: number): string {
  return demoId(`${name} take ${order}`)
}
