import { expect, it } from 'vitest'
import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import { rowsOfInterview } from '@/reading/archive/interview-rows'
import { recordInterview } from '@/reading/archive/record-interview'
import { pieces } from '../../domain/live-session/talk/dialogue'
import { aDebrief, printedAt, wordsIn } from '../paper/debrief'

/** An interview in which both spoke twice, as its advisor sees it: with what they all may see, or their own talk alone. */
async function recorded(seesAll: boolean) {
  const { room, events } = aDebrief().given
  const started = events.find(
    (event): event is LiveSessionEvent<'interviewStarted'> => event.type === 'interviewStarted',
  )
  if (!started) throw new Error('an interview that never began')
  const start = Math.ceil(started.at / 100) * 100
  const told = [
    ...pieces(
      'advisor',
      [
        [1, 4],
        [20, 22],
      ],
      0,
      60,
      start,
    ),
    ...pieces(
      'beneficiary',
      [
        [5, 19],
        [23, 30],
      ],
      0,
      60,
      start,
    ),
  ]
  const facts = told.map(({ seat, from, steps }, index): SeenEvent => {
    const seq = events.length + index + 1
    if (!seesAll && seat !== 'advisor') return { seq, type: 'hidden' }
    const actorId = room.people.find((person) => person.seat === seat)?.personId ?? ''
    return { ...started, seq, id: `talk${index}`, type: 'talkHeard', actorId, seat, payload: { from, steps } }
  })
  const words = await wordsIn('fr')
  const record = recordInterview({ room, events: [...events, ...facts], at: printedAt }, words)
  return { record, rows: rowsOfInterview(record, 'Europe/Paris', words).talk }
}

it('an archive tells who spoke when, in order of time, a row for each span', async () => {
  const { record, rows } = await recorded(true)
  expect(record.talk.map(({ author, from, to }) => [author, from, to])).toEqual([
    ['Inès Marchetti', '00:01', '00:04'],
    ['Moussa Diarra', '00:05', '00:19'],
    ['Inès Marchetti', '00:20', '00:22'],
    ['Moussa Diarra', '00:23', '00:30'],
  ])
  expect(rows[0]?.slice(-3)).toEqual(['Inès Marchetti', '00:01', '00:04'])
})

it('and of one’s own alone where nothing else is open yet', async () => {
  const { record } = await recorded(false)
  expect(new Set(record.talk.map(({ author }) => author))).toEqual(new Set(['Inès Marchetti']))
})
