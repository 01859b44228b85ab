import { expect, test } from 'vitest'
import { forgetAnswer, keepAnswer, keptAnswer } from '@/client/question/kept-answer'

function aStore() {
  const held = new Map<string, string>()
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
}
const place = { questionId: 'q1', personId: 'ines' }
const answer = { id: '7b7c1c4e-4a39-4c9b-9a53-1b6f4d1a2c3d', words: 'Vingt-deux ans.' }

test('an answer on its way is found again after a reload, until it is acknowledged', () => {
  const store = aStore()
  keepAnswer(store, place, answer)
  expect(keptAnswer(store, place)).toEqual(answer)
  forgetAnswer(store, place)
  expect(keptAnswer(store, place)).toBeNull()
})

test('a silence is kept like an answer', () => {
  const store = aStore()
  keepAnswer(store, place, { ...answer, words: null })
  expect(keptAnswer(store, place)).toEqual({ ...answer, words: null })
})

test('an answer is not sent by the next person on the same phone', () => {
  const store = aStore()
  keepAnswer(store, place, answer)
  expect(keptAnswer(store, { ...place, personId: 'thomas' })).toBeNull()
})

test('what is no answer is passed over', () => {
  const store = aStore()
  store.setItem('triade.answer.q1.ines', '{"id":3}')
  expect(keptAnswer(store, place)).toBeNull()
  store.setItem('triade.answer.q1.ines', 'no JSON')
  expect(keptAnswer(store, place)).toBeNull()
})

test('a browser that keeps nothing refuses nothing', () => {
  const broken = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => {
      throw new Error('denied')
    },
  }
  keepAnswer(broken, place, answer)
  forgetAnswer(broken, place)
  expect(keptAnswer(broken, place)).toBeNull()
})
