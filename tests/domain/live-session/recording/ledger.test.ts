import { describe, expect, it } from 'vitest'
import { ledgerOf, type RecordingAct } from '@/domain/live-session/recording/ledger'

const act = (type: RecordingAct['type'], at: number, more: Partial<RecordingAct> = {}): RecordingAct => ({
  liveSessionId: 'yann',
  type,
  at,
  seat: 'advisor',
  answer: null,
  text: null,
  startedAt: 100,
  endedAt: 200,
  ...more,
})
const answered = (at: number, answer: RecordingAct['answer'], more: Partial<RecordingAct> = {}) =>
  act('recordingAnswered', at, { answer, text: 3, ...more })

describe('The ledger of what a person said of being recorded', () => {
  it('tells each act with what it was about, the text they read and when, the latest first', () => {
    const lines = ledgerOf([
      answered(10, 'voiceAndPicture'),
      act('recordingPaused', 120),
      act('recordingResumed', 130),
      answered(210, 'voice'),
      act('recordingWithdrawn', 220),
    ])
    expect(lines.map(({ said, media, text, when }) => [said, media, text, when])).toEqual([
      ['withdrawn', 'voice', 3, 'after'],
      ['reduced', 'voice', 3, 'after'],
      ['resumed', 'voiceAndPicture', 3, 'interview'],
      ['paused', 'voiceAndPicture', 3, 'interview'],
      ['granted', 'voiceAndPicture', 3, 'briefing'],
    ])
  })

  it('keeps interviews apart, and tells a refusal that was changed as two lines', () => {
    const lines = ledgerOf([
      answered(10, 'no'),
      answered(11, 'voice', { liveSessionId: 'nadia', startedAt: null, endedAt: null }),
      answered(12, 'voice'),
    ])
    expect(lines.map(({ liveSessionId, said, when }) => [liveSessionId, said, when])).toEqual([
      ['yann', 'granted', 'briefing'],
      ['nadia', 'granted', 'briefing'],
      ['yann', 'refused', 'briefing'],
    ])
  })
})
