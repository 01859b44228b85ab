import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import {
  correctionSteps,
  correctionsOf,
  deletedMarks,
  marksAtOpening,
} from '@/domain/live-session/marking/corrections'
import { anyHistory } from '../histories'
import { idOf, second } from '../people'
import { debrief, running } from '../stages'
import { act, play } from '../story'

const markId = idOf('mark')
const corrects = (command: Command, seconds: number, id?: string) =>
  act('sophie', command, seconds, id ? { id } : {})
const recode: Command = { type: 'recodeMark', markId, codeKey: 'empathy', valence: 'missed' }
const retime: Command = { type: 'retimeMark', markId, markedAt: second(5) }

describe('a mark corrected in front of everybody', () => {
  it('is remembered as it stood when the debrief opened', () => {
    const { state } = play([...debrief, corrects(recode, 1_410), corrects(retime, 1_420)])
    expect(annotationsOf(state).marksById.get(markId)).toMatchObject({ valence: 'missed', at: second(5) })
    expect(marksAtOpening(state).get(markId)).toMatchObject({ valence: 'demonstrated', at: second(10) })
    expect(correctionsOf(state, markId).map(({ type }) => type)).toEqual(['markRecoded', 'markRetimed'])
  })

  it('once deleted, is told as it last read, until it is brought back', () => {
    const deleted = [
      ...debrief,
      corrects(recode, 1_410),
      corrects({ type: 'deleteMark', markId }, 1_420, 'del'),
    ]
    const { state } = play(deleted)
    expect(annotationsOf(state).marksById.has(markId)).toBe(false)
    expect(deletedMarks(state)).toMatchObject([
      { mark: { id: markId, valence: 'missed' }, deletion: { id: idOf('del'), actorId: 'sophie' } },
    ])
    const back = play([...deleted, corrects({ type: 'undo', eventId: idOf('del') }, 1_430)])
    expect(deletedMarks(back.state)).toEqual([])
  })

  it('goes back one correction at a time, and forth again', () => {
    const steps = [...debrief, corrects(recode, 1_410, 'recode'), corrects(retime, 1_420, 'retime')]
    const stepsAfter = (...more: Command[]) => {
      const { state } = play([...steps, ...more.map((command, n) => corrects(command, 1_430 + n))])
      const { undo, redo } = correctionSteps(state, markId)
      return [undo?.id, redo?.id]
    }
    const undo = (id: string): Command => ({ type: 'undo', eventId: idOf(id) })
    expect(stepsAfter()).toEqual([idOf('retime'), undefined])
    expect(stepsAfter(undo('retime'))).toEqual([idOf('recode'), idOf('retime')])
    expect(stepsAfter(undo('retime'), undo('recode'))).toEqual([undefined, idOf('recode')])
  })

  it('says nothing of what was corrected before another seat saw it', () => {
    const { state } = play([...running, corrects(recode, 41), ...debrief.slice(running.length)])
    expect(marksAtOpening(state).get(markId)).toMatchObject({ valence: 'missed' })
    expect(correctionsOf(state, markId)).toEqual([])
    expect(correctionSteps(state, markId)).toEqual({ undo: null, redo: null })
    const gone = play([
      ...running,
      corrects({ type: 'deleteMark', markId }, 41),
      ...debrief.slice(running.length),
    ])
    expect(deletedMarks(gone.state)).toEqual([])
  })

  it('whatever happened, reads as it always did where nothing was corrected', () => {
    fc.assert(
      fc.property(anyHistory, ({ state }) => {
        const now = annotationsOf(state).marksById
        const before = marksAtOpening(state)
        for (const [id, mark] of now) {
          if (correctionsOf(state, id).length === 0) expect(before.get(id)).toEqual(mark)
        }
      }),
      { numRuns: 60 },
    )
  })
})
