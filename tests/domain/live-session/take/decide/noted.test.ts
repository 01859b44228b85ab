import { describe, expect, it } from 'vitest'
import { noteOfMark, openTake } from '@/domain/live-session/take/take'
import { idOf, second } from '../../people'
import { act, given } from '../../story'
import { begun, ended, kept, played } from '../a-take'

const takeId = idOf('take')
const mark = {
  type: 'markTake',
  takeId,
  codeKey: 'openQuestion',
  valence: null,
  reactionOffsetMs: 0,
} as const

describe('marks of a take', () => {
  it('are those of every supervisor, in the state of the take alone', () => {
    const { state } = given(...played)
    expect(openTake(state)?.marks.map((mark) => [mark.codeKey, mark.authorId, noteOfMark(mark)])).toEqual([
      ['openQuestion', 'sophie', 'Jamais été là.'],
      ['empathy', 'marc', null],
    ])
    expect(state.entries.some(({ event }) => event.type === 'marked' && event.at > second(1_600))).toBe(false)
  })

  it('a key pressed while it ran is taken after its end, and no key pressed after it', () => {
    given(...kept)
      .when(act('sophie', mark, 1_650, { late: 60 }))
      .yields({
        type: 'takeMarked',
        payload: { takeId, codeKey: 'openQuestion', valence: null, reactionOffsetMs: 0 },
      })
    given(...ended)
      .when(act('sophie', mark, 1_661))
      .refused('takeNotRunning')
  })

  it('a supervisor takes back their own, not another supervisor’s', () => {
    given(...played)
      .when(act('marc', { type: 'dropTakeMark', takeId, markId: idOf('tm1') }, 1_650))
      .refused('otherTrack')
    const { state } = given(...played)
      .when(act('sophie', { type: 'dropTakeMark', takeId, markId: idOf('tm1') }, 1_650))
      .yields({ type: 'takeMarkDropped', payload: { takeId, markId: idOf('tm1') } })
    expect(openTake(state)?.marks.map(({ id }) => id)).toEqual([idOf('tm2')])
  })

  it('a code that is not in the grid, or a valence that it does not have, is refused', () => {
    given(...begun)
      .when(act('sophie', { ...mark, codeKey: 'none' }, 1_630))
      .refused('unknownCode')
    given(...begun)
      .when(act('sophie', { ...mark, valence: 'missed' }, 1_630))
      .refused('invalidValence')
  })
})

describe('the dial of a take', () => {
  it('begins at zero where the dial of the interview had been left, and the interview’s dial does not move', () => {
    const { state } = given(...played)
    expect(openTake(state)?.dial).toEqual([
      { at: second(1_620), value: 50 },
      { at: second(1_640), value: 72 },
    ])
    expect(state.dial).toEqual([])
  })

  it('takes what was moved in it, in order', () => {
    given(...played)
      .when(
        act(
          'karim',
          {
            type: 'moveTakeDial',
            takeId,
            samples: [
              { at: second(1_639), value: 1 },
              { at: second(1_650), value: 80 },
              { at: second(1_712), value: 2 },
            ],
          },
          1_713,
        ),
      )
      .yields({ type: 'takeDialMoved', payload: { takeId, samples: [{ at: second(1_650), value: 80 }] } })
  })
})

describe('who spoke in a take', () => {
  it('is told by each player’s own microphone, within the take', () => {
    given(...begun)
      .when(act('lea', { type: 'hearTakeTalk', takeId, from: second(1_619), steps: 'k'.repeat(15) }, 1_622))
      .yields({ type: 'takeTalkHeard', payload: { takeId, from: second(1_620), steps: 'kkkkk' } })
    given(...begun)
      .when(act('sophie', { type: 'hearTakeTalk', takeId, from: second(1_621), steps: 'kk' }, 1_622))
      .refused('seatMayNot')
  })
})

describe('words of a take', () => {
  it('are their author’s to take back, every version at once, after the debrief has closed too', () => {
    const noted = act(
      'sophie',
      { type: 'noteTakeMark', takeId, markId: idOf('tm1'), text: 'Plus jamais là.' },
      1_640,
      { id: 'again' },
    )
    const before = [...played, noted]
    const first = given(...before).state.takes.get(takeId)?.marks[0]?.notes[0]?.id ?? ''
    given(...before)
      .when(act('marc', { type: 'redactWords', eventId: idOf('again') }, 1_650))
      .refused('notYourWords')
    const { state } = given(...before)
      .when(act('sophie', { type: 'redactWords', eventId: idOf('again') }, 1_650))
      .yields(
        { type: 'wordsRedacted', payload: { eventId: first } },
        { type: 'wordsRedacted', payload: { eventId: idOf('again') } },
      )
    expect(state.takes.get(takeId)?.marks[0]?.notes.map(({ text }) => text)).toEqual([null, null])
  })

  it('are their author’s to take back: the line of a take, by the person who wrote it', () => {
    const closed = [...kept, act('sophie', { type: 'close' }, 1_700)]
    given(...closed)
      .when(act('karim', { type: 'redactWords', eventId: takeId }, 1_710))
      .refused('notYourWords')
    const { state } = given(...closed)
      .when(act('lea', { type: 'redactWords', eventId: takeId }, 1_710))
      .yields({ type: 'wordsRedacted', payload: { eventId: takeId } })
    expect(state.takes.get(takeId)?.line).toBeNull()
  })
})
