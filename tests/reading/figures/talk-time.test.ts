import { describe, expect, it } from 'vitest'
import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import type { Player } from '@/domain/live-session/talk/heard'
import { talkTime } from '@/reading/figures/talk-time'
import type { Block, Paper } from '@/reading/paper/paper'
import { type Line, pieces } from '../../domain/live-session/talk/dialogue'
import { readIn } from '../interview'
import { aDebrief, paperIn } from '../paper/debrief'
import { debriefWithTalk } from '../talk-time/interview-with-talk'

type Given = ReturnType<typeof aDebrief>['given']

// The advisor speaks for 20 s of each minute, the beneficiary for 30 s of it; the last 10 are silent.
const minutes = Array.from({ length: 20 }, (_, minute) => minute * 60)
const lines: { readonly [P in Player]: readonly Line[] } = {
  advisor: minutes.map((from) => [from, from + 20]),
  beneficiary: minutes.map((from) => [from + 20, from + 50]),
}

/** The same interview, in which these players' microphones were listened to from the first second on. */
function listenedTo({ room, events, printedAt }: Given, ...seats: readonly Player[]): Given {
  const started = events.find(
    (event): event is LiveSessionEvent<'interviewStarted'> => event.type === 'interviewStarted',
  )
  if (!started) throw new Error('an interview that never began')
  const told = seats.flatMap((seat) => pieces(seat, lines[seat], 0, 1_200, Math.ceil(started.at / 100) * 100))
  const facts = told.map(({ seat, from, steps }, index): SeenEvent => {
    const seq = events.length + index + 1
    const actorId = room.people.find((person) => person.seat === seat)?.personId ?? ''
    return { ...started, seq, id: `talk${index}`, type: 'talkHeard', actorId, seat, payload: { from, steps } }
  })
  return { room, printedAt, events: [...events, ...facts] }
}

describe('talk time', () => {
  it('is not there where nothing was measured, as in one room', async () => {
    const { interview } = await readIn('fr', aDebrief().given)
    expect(talkTime(interview, 0)).toBeNull()
    const paper = await paperIn('fr', aDebrief().given)
    expect(paper.sections.map(({ id }) => id)).not.toContain('talk')
  })

  it('says the share of each phase, in the order of the plan', async () => {
    const { interview } = await readIn('fr', listenedTo(aDebrief().given, 'advisor', 'beneficiary'))
    const told = talkTime(interview, 0)
    expect(told?.listenedTo).toEqual(['advisor', 'beneficiary'])
    expect(told?.overall.share).toBeCloseTo(0.4, 2)
    expect(
      told?.phases.map(({ name, share }) => [name, share === null ? null : Math.round(share * 10)]),
    ).toEqual([
      ['Introduction', 4],
      ['Exploration', 4],
      ['Conclusion', 4],
    ])
    expect(told?.silences.length).toBe(20)
  })

  it('goes on paper: shares, the longest turns, silences and who cut in', async () => {
    const section = talkOn(await paperIn('fr', listenedTo(aDebrief().given, 'advisor', 'beneficiary')))
    const [, table, facts] = section as readonly [Block, Block, Block]
    expect(table.kind === 'table' && table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Introduction', '01:20', '02:00', '03:52', '40\u202F%'],
      ['Exploration', '04:08', '05:58', '12:04', '41\u202F%'],
      ['Conclusion', '01:12', '02:02', '04:04', '37\u202F%'],
      ['Ensemble', '06:40', '10:00', '20:00', '40\u202F%'],
    ])
    expect(facts.kind === 'facts' && facts.rows).toEqual([
      { term: 'Prise de parole la plus longue', value: 'Inès 00:20, à 00:00 · Moussa 00:30, à 00:20' },
      { term: 'Silences de 3\u00A0s ou plus', value: '20, le plus long de 00:10, à 00:50' },
      { term: 'A interrompu l’autre', value: 'Inès 0 · Moussa 0' },
    ])
    const english = talkOn(await paperIn('en', listenedTo(aDebrief().given, 'advisor', 'beneficiary')))
    expect(JSON.stringify(english)).toContain('Share of Inès')
  })

  it('says whose microphone alone was listened to, and compares nothing', async () => {
    const section = talkOn(await paperIn('fr', listenedTo(aDebrief().given, 'beneficiary')))
    expect(section.length).toBe(1)
    expect(JSON.stringify(section)).toContain('Seul le micro de Moussa a été écouté')
  })

  it('counts no silence on paper where the two were never listened to at the same moment', async () => {
    const apart = debriefWithTalk({
      advisor: [{ lines: lines.advisor, from: 0, to: 300 }],
      beneficiary: [{ lines: lines.beneficiary, from: 600, to: 900 }],
    })
    expect(talkOn(await paperIn('fr', apart)).map(({ kind }) => kind)).not.toContain('facts')
  })
})

function talkOn(paper: Paper): readonly Block[] {
  const section = paper.sections.find(({ id }) => id === 'talk')
  if (!section) throw new Error('no talk on the paper')
  return section.blocks
}
