import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterAct,
  afterAnswer,
  answerSeconds,
  fewestCounted,
  type QuestionAct,
  type QuestionTimes,
  questionActs,
  stageOf,
  takesAnswers,
  travelMs,
} from '@/domain/stimulus/question'

const noon = Date.UTC(2026, 11, 1, 12)
const opened: QuestionTimes = {
  mode: 'inClass',
  openedAt: noon,
  answeringSince: null,
  closesAt: null,
  endedAt: null,
  cameAt: null,
}
const asked = afterAct(opened, 'ask', noon)
const alone: QuestionTimes = { ...opened, mode: 'alone', closesAt: noon + 1_000 }

describe('a question in class', () => {
  test('is read together, then answered within a minute, then shown, then followed by what came', () => {
    const shown = afterAct(asked, 'show', noon + 30_000)
    const revealed = afterAct(shown, 'reveal', noon + 40_000)
    expect([opened, asked, shown, revealed].map((each) => stageOf(each, noon + 41_000))).toEqual([
      'listening',
      'answering',
      'answers',
      'came',
    ])
  })

  test('takes an answer that was sealed in the last second, and none after the time it may travel', () => {
    const end = noon + answerSeconds * 1_000
    expect(takesAnswers(asked, end + travelMs - 1)).toBe(true)
    expect(takesAnswers(asked, end + travelMs)).toBe(false)
    expect(stageOf(asked, end + travelMs)).toBe('answers')
  })

  test('ends with the last answer of those who are there', () => {
    const counts = { there: 3, answered: 2 }
    expect(stageOf(afterAnswer(asked, counts, noon + 5_000), noon + 5_000)).toBe('answering')
    const all = { there: 3, answered: 3 }
    expect(stageOf(afterAnswer(asked, all, noon + 6_000), noon + 6_000)).toBe('answers')
  })

  test('does not show what came before the answers are open', () => {
    expect(() => afterAct(opened, 'reveal', noon)).toThrow('questionMoment')
    expect(() => afterAct(asked, 'reveal', noon + 1_000)).toThrow('questionMoment')
  })

  test('is not ended before it was asked', () => {
    expect(() => afterAct(opened, 'show', noon)).toThrow('questionMoment')
  })
})

describe('a question to prepare alone', () => {
  test('is open until its day', () => {
    expect(stageOf(alone, noon)).toBe('open')
    expect(stageOf(alone, noon + 1_000)).toBe('closed')
  })

  test('is led by no one', () => {
    for (const act of questionActs) expect(() => afterAct(alone, act, noon), act).toThrow('questionMoment')
  })

  test('goes on when all have answered', () => {
    expect(afterAnswer(alone, { there: 3, answered: 3 }, noon)).toBe(alone)
  })
})

test('who set a question reads a count from three on', () => {
  expect(fewestCounted).toBe(3)
})

type Step = { readonly act: QuestionAct | 'answer' | 'wait'; readonly ms: number }
const stepsOf: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom<Step['act']>('ask', 'show', 'reveal', 'answer', 'wait'),
    ms: fc.nat(90_000),
  }),
  { maxLength: 12 },
)
const order = ['listening', 'answering', 'answers', 'came']

test('whatever its leader and its people do, a question never goes back, and answers are taken at one stage alone', () => {
  fc.assert(
    fc.property(stepsOf, (steps) => {
      let [times, now] = [opened, noon]
      for (const { act, ms } of steps) {
        const before = order.indexOf(stageOf(times, now))
        now += ms
        if (act === 'answer') times = afterAnswer(times, { there: 2, answered: 2 }, now)
        else if (act !== 'wait') {
          try {
            times = afterAct(times, act, now)
          } catch {
            // Refused: nothing happened.
          }
        }
        expect(order.indexOf(stageOf(times, now))).toBeGreaterThanOrEqual(before)
        expect(takesAnswers(times, now)).toBe(stageOf(times, now) === 'answering')
      }
    }),
  )
})

test('an act that was done already changes nothing', () => {
  const shown = afterAct(asked, 'show', noon + 9_000)
  expect(afterAct(shown, 'ask', noon + 10_000)).toBe(shown)
  expect(afterAct(shown, 'show', noon + 11_000)).toBe(shown)
})
