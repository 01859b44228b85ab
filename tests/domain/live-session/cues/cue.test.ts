import { describe, expect, it } from 'vitest'
import { cueFate, cueLifeMs, cueWords } from '@/domain/live-session/cues/cue'
import { second } from '../people'

const sent = {
  id: 'cue',
  text: 'ralentis',
  icon: null,
  senderId: 'sophie',
  sentAt: second(20),
  acknowledgedAt: null,
}

describe('a cue', () => {
  it('waits twelve seconds to be taken, then is gone by itself', () => {
    expect(cueFate(sent, second(20))).toBe('waiting')
    expect(cueFate(sent, second(20) + cueLifeMs - 1)).toBe('waiting')
    expect(cueFate(sent, second(32))).toBe('gone')
  })

  it('that was taken stays so, however late', () => {
    expect(cueFate({ ...sent, acknowledgedAt: second(31) }, second(90))).toBe('seen')
  })

  it('counts its words whatever the spaces between', () => {
    expect(cueWords('  laisse   le silence\n')).toBe(3)
    expect(cueWords(' ')).toBe(0)
  })
})
