import { describe, expect, it } from 'vitest'
import {
  afterRedo,
  afterRefusal,
  afterUndo,
  nothingToUndo,
  nothingUndone,
} from '@/app/_live/console/desk/undone-acts'
import type { TakenBack } from '@/domain/live-session/marking/last-act'
import { second } from '../../../domain/live-session/people'

const cue = (id: string): TakenBack => ({
  kind: 'cue',
  cue: {
    id,
    text: 'reformule',
    icon: null,
    senderId: 'sophie',
    sentAt: second(1),
    acknowledgedAt: null,
  },
})
const phase = cue('phase')
const mark = cue('mark')

describe('what the line says of undo and redo', () => {
  it('names what was taken back last, and restores in the opposite order', () => {
    const both = afterUndo(afterUndo(nothingUndone, mark), phase)
    expect(both).toEqual({ stack: [mark, phase], said: { how: 'undone', act: phase } })
    const one = afterRedo(both, phase)
    expect(one).toEqual({ stack: [mark], said: { how: 'redone', act: phase } })
    expect(afterRedo(one, mark)).toEqual({ stack: [], said: { how: 'redone', act: mark } })
  })

  it('says nothing of an act that could not be taken back, and again what it said before', () => {
    expect(afterRefusal(afterUndo(nothingUndone, phase), phase)).toEqual(nothingUndone)
    const both = afterUndo(afterUndo(nothingUndone, mark), phase)
    expect(afterRefusal(both, phase)).toEqual({ stack: [mark], said: { how: 'undone', act: mark } })
  })

  it('says so when there is nothing to take back', () => {
    expect(nothingToUndo.said).toEqual({ how: 'nothing' })
  })
})
