import { EventEmitter } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { createPageQueue, type EndTurn, type PageLimits } from '@/server/entry/http/page-queue'
import { createPrecedence, type Precedence } from '@/server/entry/http/precedence'

const limits: PageLimits = {
  atOnce: 1,
  waiting: 10,
  waitingOfOne: 4,
  patienceMs: 60_000,
  rest: 0,
  turnMs: 60_000,
}

let precedence: Precedence
let begun: string[]
let ends: EndTurn[]
beforeEach(() => {
  precedence = createPrecedence()
  begun = []
  ends = []
})

const reader = () => Object.assign(new EventEmitter(), { closed: false }) as never as Reader
type Reader = Parameters<ReturnType<typeof createPageQueue>['take']>[1] & EventEmitter

function open(over: Partial<PageLimits> = {}) {
  const queue = createPageQueue({ ...limits, ...over }, precedence)
  return (key: string, name = key, response = reader()) => {
    const taken = queue.take(key, response)
    void taken.then((turn) => {
      if (typeof turn === 'string') return
      begun.push(name)
      ends.push(turn)
    })
    return taken
  }
}
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn()
}
async function endAll() {
  for (let end = ends.shift(); end; end = ends.shift()) {
    end()
    await settled()
  }
}

test('pages are begun one after the other: each address’s first before any second', async () => {
  const take = open()
  for (const n of [1, 2, 3]) void take('a', `a${n}`)
  await settled()
  expect(begun).toEqual(['a1'])
  void take('b', 'b1')
  void take('c', 'c1')
  void take('b', 'b2')
  await endAll()
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
})

test('a page waits while a procedure is under way, as long as its patience lasts', async () => {
  let answer = () => {}
  const procedure = precedence.during(() => new Promise<void>((resolve) => (answer = resolve)))
  const [patient, hasty] = [open(), open({ patienceMs: 1 })]
  void patient('patient')
  await hasty('hasty')
  expect(begun).toEqual(['hasty'])
  answer()
  await procedure
  await expect.poll(() => begun).toEqual(['hasty', 'patient'])
})

test('a client that goes away while it waits is dropped', async () => {
  const take = open()
  void take('a', 'a1')
  const gone = reader()
  const asked = take('b', 'b1', gone)
  void take('c', 'c1')
  await settled()
  gone.emit('close')
  expect(await asked).toBe('gone')
  await endAll()
  expect(begun).toEqual(['a1', 'c1'])
  expect(await take('d', 'd1', Object.assign(reader(), { closed: true }))).toBe('gone')
})

test('no more may wait than there is room for, of one and of all', async () => {
  const take = open()
  void take('a', 'a0')
  await settled()
  for (const n of [1, 2, 3, 4]) void take('a', `a${n}`)
  expect(await take('a')).toBe('full')
  for (const key of ['b', 'c', 'd', 'e', 'f', 'g']) void take(key)
  expect(await take('h')).toBe('full')
  ends.shift()?.()
  await settled()
  void take('h')
  await endAll()
  expect(begun).toEqual(['a0', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a1', 'a2', 'a3', 'a4'])
})

test('a page that waits for something else than this thread holds no other page up', async () => {
  const take = open({ turnMs: 5 })
  void take('a', 'slow')
  void take('b')
  await expect.poll(() => begun).toEqual(['slow', 'b'])
  for (const end of ends) end()
  void take('c')
  await expect.poll(() => begun).toEqual(['slow', 'b', 'c'])
})

test('while procedures come, a page is followed by a rest; without any it is not', async () => {
  const take = open({ rest: 1_000_000 })
  await precedence.during(async () => undefined)
  void take('a')
  await settled()
  ends.shift()?.()
  void take('b')
  await settled()
  expect(begun).toEqual(['a'])

  const quiet = createPageQueue({ ...limits, rest: 1_000_000 }, createPrecedence())
  for (const key of ['a', 'b']) {
    const turn = await quiet.take(key, reader())
    if (typeof turn === 'function') turn()
  }
})
