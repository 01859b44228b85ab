import { describe, expect, it, vi } from 'vitest'
import { createAnswers, type Question } from '@/client/answers/create-answers'

class Refused extends Error {}
const mayPass = (error: unknown) => !(error instanceof Refused)

function open() {
  const pause = vi.fn(async (_ms: number) => {})
  return { answers: createAnswers({ mayPass, now: () => 500, pause }), pause }
}

function asks(ask: Question<string>['ask'], of: string | null = 'one'): Question<string> {
  return { name: 'room', of, ask }
}

const given = (value: string, at: number, of: string | null = 'one') => [
  { name: 'room', of, at, unpack: () => value },
]

describe('The answers of a page', () => {
  it('begin with those that came with it', () => {
    const { answers } = open()
    answers.take(given('came', 100), 'first')
    expect(answers.find(asks(async () => 'asked'))).toEqual({ value: 'came', at: 100 })
  })

  it('are not replaced by older ones of a page that is shown again', () => {
    const { answers } = open()
    const question = asks(async () => 'asked')
    answers.keep(question, 'kept')
    answers.take(given('older', 499), 'newer')
    expect(answers.find(question)?.value).toBe('kept')
    answers.take(given('newer', 501), 'newer')
    expect(answers.find(question)?.value).toBe('newer')
  })

  it('are taken in the first picture only where there is none yet', () => {
    const { answers } = open()
    const question = asks(async () => 'asked')
    answers.keep(question, 'kept')
    answers.take(given('newer', 501), 'first')
    expect(answers.find(question)?.value).toBe('kept')
  })

  it('keep what did not change the same object when they are read again, or come with another page', async () => {
    const { answers } = open()
    const question = {
      name: 'room',
      of: 'one',
      ask: async () => ({ realtime: { key: 'k' }, stage: 'debrief' }),
    }
    answers.keep(question, { realtime: { key: 'k' }, stage: 'interview' })
    const before = answers.find(question)?.value.realtime
    await answers.renew(question)
    expect(answers.find(question)?.value.stage).toBe('debrief')
    expect(answers.find(question)?.value.realtime).toBe(before)
    answers.take(
      [{ name: 'room', of: 'one', at: 501, unpack: () => ({ realtime: { key: 'k' }, stage: 'closed' }) }],
      'newer',
    )
    expect(answers.find(question)?.value.realtime).toBe(before)
  })

  it('are asked for again until the network is back', async () => {
    const { answers, pause } = open()
    let failures = 3
    const question = asks(async () => {
      if (failures-- > 0) throw new Error('no network')
      return 'asked'
    })
    await expect(answers.renew(question)).resolves.toBe('asked')
    expect(pause.mock.calls).toEqual([[1_000], [2_000], [4_000]])
    expect(answers.find(question)).toEqual({ value: 'asked', at: 500 })
  })

  it('are asked for once where the server refuses them', async () => {
    const { answers, pause } = open()
    const question = asks(async () => Promise.reject(new Refused()))
    await expect(answers.renew(question)).rejects.toBeInstanceOf(Refused)
    expect(pause).not.toHaveBeenCalled()
    expect(answers.find(question)).toBeNull()
  })

  it('drop an answer to what was asked before another was kept', async () => {
    const { answers } = open()
    const question = asks(async () => 'asked before')
    const asking = answers.renew(question)
    answers.keep(question, 'saved meanwhile')
    await asking
    expect(answers.find(question)?.value).toBe('saved meanwhile')
  })

  it('drop an answer to an earlier question', async () => {
    const { answers } = open()
    let answerFirst = (_: string) => {}
    const asked = [new Promise<string>((resolve) => (answerFirst = resolve)), Promise.resolve('second')]
    const question = asks(() => asked.shift() ?? Promise.reject(new Refused()))
    const first = answers.renew(question)
    await answers.renew(question)
    answerFirst('first')
    await first
    expect(answers.find(question)?.value).toBe('second')
  })

  it('wait for one answer together', async () => {
    const { answers } = open()
    const ask = vi.fn(async () => 'asked')
    const question = asks(ask)
    expect(answers.awaited(question)).toBe(answers.awaited(question))
    await answers.awaited(question)
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('stay the same object when they are asked again and say the same', async () => {
    const { answers } = open()
    const question: Question<string[]> = { name: 'absent', of: 'one', ask: async () => ['Inès'] }
    await answers.refresh(question)
    const first = answers.find(question)?.value
    await answers.refresh(question)
    expect(answers.find(question)?.value).toBe(first)
  })

  it('keep the former one where a question asked from time to time fails', async () => {
    const { answers } = open()
    answers.take(given('came', 100), 'first')
    await answers.refresh(asks(async () => Promise.reject(new Error('no network'))))
    expect(answers.find(asks(async () => ''))?.value).toBe('came')
  })

  it('tell who reads them once the act that changed them has ended, and not who left', async () => {
    vi.useFakeTimers()
    const { answers } = open()
    const question = asks(async () => 'asked')
    const [reader, left] = [vi.fn(), vi.fn()]
    answers.subscribe(question, reader)
    answers.subscribe(question, left)()
    answers.keep(question, 'kept')
    expect(reader).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(reader).toHaveBeenCalledTimes(1)
    expect(left).not.toHaveBeenCalled()
    vi.useRealTimers()
  })

  it('of another live session are forgotten, those about the person are not', () => {
    const { answers } = open()
    for (const of of ['one', 'other', null]) answers.take(given('came', 100, of), 'first')
    answers.forgetOthers('one')
    const kept = ['one', 'other', null].filter((of) => answers.find(asks(async () => '', of)))
    expect(kept).toEqual(['one', null])
  })
})
