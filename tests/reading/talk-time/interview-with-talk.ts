import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import type { TalkPiece } from '@/domain/live-session/talk/heard'
import { type Line, pieces } from '../../domain/live-session/talk/dialogue'
import { aDebrief } from '../paper/debrief'

type Given = ReturnType<typeof aDebrief>['given']

/** What one player said, and when their microphone was listened to, in seconds from the start. */
export type Side = { readonly lines: readonly Line[]; readonly from: number; readonly to: number }

/** The debrief of the demonstration, in which the two were listened to so. */
export function debriefWithTalk(sides: {
  readonly advisor?: readonly Side[]
  readonly beneficiary?: readonly Side[]
}): Given {
  const { room, events, printedAt } = aDebrief().given
  const started = events.find(
    (event): event is LiveSessionEvent<'interviewStarted'> => event.type === 'interviewStarted',
  )
  if (!started) throw new Error('an interview that never began')
  const start = Math.ceil(started.at / 100) * 100
  const told = (['advisor', 'beneficiary'] as const).flatMap((seat): readonly TalkPiece[] =>
    (sides[seat] ?? []).flatMap(({ lines, from, to }) => pieces(seat, lines, from, to, start)),
  )
  const facts = told.map(({ seat, from, steps }, index): SeenEvent => {
    const seq = events.length + index + 1
    const actorId = room.people.find((person) => person.seat === seat)?.personId ?? ''
    return { ...started, seq, id: `talk${index}`, type: 'talkHeard', actorId, seat, payload: { from, steps } }
  })
  return { room, printedAt, events: [...events, ...facts] }
}
