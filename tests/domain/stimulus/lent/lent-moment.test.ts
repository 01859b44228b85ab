import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { refusalOf } from '@/domain/refusal-of'
import {
  afterLentAnswer,
  checkWish,
  isSoundLent,
  type Lender,
  type LentFrom,
  type LentMoment,
  lenders,
  lentStanding,
  lentViewFor,
  rewritten,
} from '@/domain/stimulus/lent/lent-moment'
import type { LentAnswer } from '@/domain/stimulus/lent/lent-schema'
import type { LentSound } from '@/domain/stimulus/lent/lent-sound'
import { aLoan } from '../../../support/a-moment'
import { countLooks } from '../../../support/looked'

const noon = Date.UTC(2026, 11, 1, 12)
const day = 86_400_000
const asked: LentMoment = {
  ...aLoan({
    at: 60_000,
    until: noon + 30 * day,
    sound: { fromMs: 40_000, toMs: 60_000, cameToMs: 75_000 },
  }),
  id: 'moment',
  personIds: { advisor: 'ines', beneficiary: 'thomas' },
  proposedBy: 'claire',
  revision: 1,
  agreed: { advisor: false, beneficiary: false },
  lendsDial: false,
  soundAgreed: { advisor: false, beneficiary: false },
}
const agree = (revision = 1, lendsDial = false, lendsSound = false): LentAnswer => ({
  say: 'agree',
  revision,
  lendsDial,
  lendsSound,
})
const reason = (act: () => unknown) => {
  try {
    act()
    return 'accepted'
  } catch (error) {
    return refusalOf(error)
  }
}
/** A moment after these answers, in order; null once it has ended. */
const said = (...answers: readonly (readonly [Lender, LentAnswer])[]): LentMoment | null =>
  answers.reduce<LentMoment | null>(
    (moment, [lender, answer]) => moment && afterLentAnswer(moment, lender, answer, noon),
    asked,
  )

test('once both have said yes, a second yes from another page adds neither sound nor dial', () => {
  const both = said(['advisor', agree(1, false, true)], ['beneficiary', agree()])
  expect(both && lentStanding(both, noon)).toBe('lent')
  expect(both && afterLentAnswer(both, 'beneficiary', agree(1, true, true), noon)).toEqual(both)
  expect(both && afterLentAnswer(both, 'advisor', agree(), noon)).toEqual(both)
})

describe('a moment of a closed debrief', () => {
  const from: LentFrom = {
    status: 'closed',
    lengthMs: 1_200_000,
    mayTeach: true,
    marksGoAt: noon + 365 * day,
    together: [{ fromMs: 10_000, toMs: 200_000 }],
  }
  const wish = { at: 60_000, until: noon + 30 * day, sound: null as LentSound | null }
  const sound = { fromMs: 40_000, toMs: 60_000, cameToMs: null }

  test.each<[string, Partial<LentFrom>, Partial<typeof wish>, string]>([
    ['is proposed', {}, {}, 'accepted'],
    ['is proposed until the day the marks go', {}, { until: noon + 365 * day }, 'accepted'],
    ['is not proposed before the debrief is closed', { status: 'debrief' }, {}, 'wrongMoment'],
    ['is not proposed once the marks are gone', { marksGoAt: null }, {}, 'wrongMoment'],
    ['is not proposed from outside of the interview', {}, { at: 1_200_001 }, 'wrongMoment'],
    ['is not proposed without the use in teaching', { mayTeach: false }, {}, 'teachingNotGiven'],
    ['is not lent longer than the marks are kept', {}, { until: noon + 366 * day }, 'lentTooLong'],
    ['is not lent until a day that has passed', {}, { until: noon }, 'lentTooLong'],
    ['is proposed with sound', {}, { sound }, 'accepted'],
    ['is proposed with the sound of the answer', {}, { sound: { ...sound, cameToMs: 70_000 } }, 'accepted'],
    [
      'is proposed with a minute of sound',
      {},
      { sound: { ...sound, fromMs: 10_000, toMs: 60_000 } },
      'accepted',
    ],
    ['has no sound that goes on into the answer', {}, { sound: { ...sound, toMs: 60_100 } }, 'soundNotThere'],
    [
      'has no sound of over a minute',
      {},
      { at: 90_000, sound: { ...sound, fromMs: 20_000, toMs: 80_001 } },
      'soundNotThere',
    ],
    ['has no sound that ends before it begins', {}, { sound: { ...sound, toMs: 30_000 } }, 'soundNotThere'],
    ['has no answer of over a minute', {}, { sound: { ...sound, cameToMs: 120_001 } }, 'soundNotThere'],
    [
      'has no answer that ends before it comes',
      {},
      { sound: { ...sound, toMs: 50_000, cameToMs: 55_000 } },
      'soundNotThere',
    ],
    ['has no sound where one voice is missing', {}, { sound: { ...sound, fromMs: 9_000 } }, 'soundNotThere'],
    ['has no sound of a room', { together: [] }, { sound }, 'soundNotThere'],
  ])('%s', (_, change, other, expected) => {
    expect(reason(() => checkWish({ ...from, ...change }, { ...wish, ...other }, noon))).toBe(expected)
  })
})

describe('what the players say', () => {
  it('lends a moment with both their yeses, until its day', () => {
    const one = said(['advisor', agree()])
    expect(one && lentStanding(one, noon)).toBe('asked')
    const both = said(['advisor', agree()], ['beneficiary', agree()])
    expect(both && lentStanding(both, noon)).toBe('lent')
    expect(both && lentStanding(both, asked.until)).toBe('over')
  })

  it('ends it with one refusal, before or after the other’s yes', () => {
    expect(said(['advisor', { say: 'refuse' }])).toBeNull()
    expect(said(['advisor', agree()], ['beneficiary', { say: 'refuse' }])).toBeNull()
    expect(said(['advisor', agree()], ['beneficiary', agree()], ['advisor', { say: 'refuse' }])).toBeNull()
  })

  it('takes a yes back as if it had not been said, until the other has said yes', () => {
    expect(said(['advisor', agree()], ['advisor', { say: 'undo' }])).toEqual(asked)
    expect(said(['beneficiary', agree(1, true)], ['beneficiary', { say: 'undo' }])).toEqual(asked)
    expect(said(['advisor', agree()], ['beneficiary', agree()], ['advisor', { say: 'undo' }])).toBeNull()
  })

  it('is a yes to these words: others ask both again, and a yes to earlier ones is refused', () => {
    const both = said(['advisor', agree()], ['beneficiary', agree(1, true)])
    const wish = aLoan({ at: 90_000, until: noon + day })
    const anew = both && rewritten(both, wish, false)
    expect(anew).toMatchObject({
      ...wish,
      revision: 2,
      agreed: { advisor: false, beneficiary: false },
      lendsDial: false,
    })
    expect(anew && reason(() => afterLentAnswer(anew, 'advisor', agree(1), noon))).toBe('momentRewritten')
    expect(both && reason(() => rewritten(both, wish, true))).toBe('momentUsed')
  })

  it('lends the dial by the word of the beneficiary alone', () => {
    expect(said(['advisor', agree(1, true)])?.lendsDial).toBe(false)
    expect(said(['beneficiary', agree(1, true)], ['advisor', agree(1, false)])?.lendsDial).toBe(true)
  })

  it('lends the sound with both their yeses to it, and the words without', () => {
    const isLent = (...answers: (readonly [Lender, LentAnswer])[]) => {
      const moment = said(...answers)
      return moment && [lentStanding(moment, noon), isSoundLent(moment, noon)]
    }
    const yes = agree(1, false, true)
    expect(isLent(['advisor', yes], ['beneficiary', yes])).toEqual(['lent', true])
    expect(isLent(['advisor', yes], ['beneficiary', agree()])).toEqual(['lent', false])
    expect(isLent(['advisor', agree()], ['beneficiary', yes])).toEqual(['lent', false])
    expect(isLent(['advisor', yes])).toEqual(['asked', false])
    expect(isLent(['advisor', yes], ['advisor', { say: 'withoutSound' }], ['beneficiary', yes])).toEqual([
      'lent',
      false,
    ])
  })

  it('takes the sound back alone: the words stay lent, and no stretch of it is kept', () => {
    const yes = agree(1, false, true)
    const muted = said(['advisor', yes], ['beneficiary', yes], ['beneficiary', { say: 'withoutSound' }])
    expect(muted && lentStanding(muted, noon)).toBe('lent')
    expect(muted).toMatchObject({ sound: null, soundAgreed: { advisor: false, beneficiary: false } })
  })

  it('asks both again for the sound where the moment is written anew', () => {
    const both = said(['advisor', agree(1, false, true)], ['beneficiary', agree(1, false, true)])
    expect(both && rewritten(both, aLoan(), false).soundAgreed).toEqual({
      advisor: false,
      beneficiary: false,
    })
  })

  it('is no yes to sound where none is asked for', () => {
    const silent = afterLentAnswer({ ...asked, sound: null }, 'advisor', agree(1, false, true), noon)
    expect(silent?.soundAgreed.advisor).toBe(false)
  })
})

test('what one player answered changes nothing of what the other sees before they have answered, nor of what a supervisor sees', () => {
  const looked = countLooks()
  const answer = fc.constantFrom<LentAnswer>(
    agree(),
    agree(1, true),
    agree(1, true, true),
    { say: 'undo' },
    { say: 'withoutSound' },
  )
  fc.assert(
    fc.property(fc.constantFrom(...lenders), fc.array(answer, { maxLength: 4 }), (lender, answers) => {
      const moment = said(...answers.map((each) => [lender, each] as const))
      if (!moment) return
      looked.once()
      const other = asked.personIds[lender === 'advisor' ? 'beneficiary' : 'advisor']
      expect(lentViewFor(other, moment, noon)).toEqual(lentViewFor(other, asked, noon))
      expect(lentViewFor('claire', moment, noon)).toEqual(lentViewFor('claire', asked, noon))
    }),
  )
  looked.expectAtLeast(20)
})

test('each sees their own answer, who proposed may take it back, and the dial is told of once it is lent', () => {
  const moment = said(['beneficiary', agree(1, true)])
  const both = said(['beneficiary', agree(1, true)], ['advisor', agree()])
  if (!moment || !both) throw new Error('the moment has ended')
  expect(lentViewFor('thomas', moment, noon)).toMatchObject({
    ownYes: true,
    isProposer: false,
    lendsDial: true,
    standing: 'asked',
  })
  expect(lentViewFor('ines', moment, noon)).toMatchObject({ ownYes: false, lendsDial: false })
  expect(lentViewFor('ines', both, noon)).toMatchObject({ ownYes: true, lendsDial: true, standing: 'lent' })
  expect(lentViewFor('claire', both, noon)).toMatchObject({
    ownYes: null,
    isProposer: true,
    standing: 'lent',
  })
})
