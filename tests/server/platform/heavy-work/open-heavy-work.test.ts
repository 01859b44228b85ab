import { getPriority } from 'node:os'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isProcessAlive } from '@/db/embedded/process-alive'
import { DomainError } from '@/domain/domain-error'
import { waitingLimits } from '@/domain/heavy-work/turns'
import type { Kind } from '@/server/platform/heavy-work/kind'
import { openHeavyWork, type Progress } from '@/server/platform/heavy-work/open-heavy-work'
import { patiently } from '@/server/platform/heavy-work/patiently'
import type { WorkerOptions } from '@/server/platform/heavy-work/worker'
import { createLog } from '@/server/platform/log'
import { eventually } from '@/tests/support/eventually'

const kind: Kind<never> = { name: 'debriefPdf' }
type Act = { act: 'answer' | 'fail' | 'wait' | 'work' | 'hang' | 'eat' | 'die'; text?: string }

function open(bounds: WorkerOptions['bounds'] = {}) {
  const work = openHeavyWork({
    script: 'tests/support/heavy-child.mjs',
    mode: 'production',
    log: createLog('silent'),
    bounds,
  })
  onTestFinished(() => work.close(0))
  const ask = (
    act: Act['act'],
    { by = 'inès', text = '', ms = 0, signal = new AbortController().signal } = {},
  ) => {
    const told: Progress[] = []
    const made = work.make(kind, {
      personId: by,
      signal,
      onProgress: (progress) => told.push(progress),
      read: async () => ({ act, text, ms }) as never,
    })
    // Only those who look at it care that it failed.
    made.catch(() => undefined)
    return { made, told }
  }
  const textOf = async ({ made }: ReturnType<typeof ask>) => Buffer.concat([...(await made).parts]).toString()
  const childOf = async (asked: ReturnType<typeof ask>) =>
    JSON.parse((await textOf(asked)).replace(/^\S* /u, '')) as { pid: number; env: Record<string, string> }
  return { work, ask, textOf, childOf }
}

describe('heavy work', () => {
  test('is done in one process beside the server, of low priority, without a secret', async () => {
    const { ask, childOf } = open()
    const [first, second] = [await childOf(ask('answer')), await childOf(ask('answer'))]
    expect(first.pid).not.toBe(process.pid)
    expect(second.pid).toBe(first.pid)
    expect(getPriority(first.pid)).toBeGreaterThan(getPriority(process.pid))
    expect(Object.keys(first.env).filter((name) => !name.startsWith('NODE_'))).toEqual([])
  })

  test('is done in fair turns, and everybody is told how many come before them', async () => {
    const { ask, textOf } = open()
    const leave = new AbortController()
    const held = ask('wait', { by: 'inès', signal: leave.signal })
    const order: string[] = []
    const note = (asked: ReturnType<typeof ask>) => textOf(asked).then((text) => order.push(text.slice(0, 2)))
    const asked = ['a1', 'a2', 'a3'].map((text) => ask('answer', { by: 'inès', text }))
    const thomas = ask('answer', { by: 'thomas', text: 't1' })
    expect(thomas.told).toEqual([{ state: 'waiting', ahead: 1 }])
    expect(asked[0]?.told.at(-1)).toEqual({ state: 'waiting', ahead: 2 })
    leave.abort()
    await Promise.all([...asked, thomas].map(note))
    expect(order).toEqual(['t1', 'a1', 'a2', 'a3'])
    expect(held.told).toEqual([{ state: 'preparing' }])
    expect(asked[2]?.told).toEqual([
      ...[3, 4, 3, 2, 1].map((ahead) => ({ state: 'waiting', ahead })),
      { state: 'preparing' },
    ])
  })

  test('a person who goes away gives up their place, and what is under way for them', async () => {
    const { ask, textOf } = open()
    const [first, second] = [new AbortController(), new AbortController()]
    const held = ask('wait', { signal: first.signal })
    const gone = ask('answer', { signal: second.signal })
    const last = ask('answer', { text: 'last' })
    second.abort()
    await expect(gone.made).rejects.toThrow('aborted')
    expect(last.told.at(-1)).toEqual({ state: 'waiting', ahead: 1 })
    first.abort()
    await expect(held.made).rejects.toThrow('aborted')
    expect(await textOf(last)).toContain('last')
    expect(gone.told).not.toContainEqual({ state: 'preparing' })
  })

  test('is refused when the queue is full, and taken again when it is not', async () => {
    const { ask, work } = open()
    ask('wait')
    for (let n = 0; n < waitingLimits.onePerson; n += 1) ask('answer')
    await expect(ask('answer').made).rejects.toThrow('queueFull')
    const other = ask('answer', { by: 'thomas' })
    expect(other.told).toEqual([{ state: 'waiting', ahead: 1 }])
    await work.close(0)
    await expect(other.made).rejects.toThrow('unavailable')
  })

  test('a link waits for its turn for a bounded time', async () => {
    const { work, ask } = open()
    ask('wait')
    const waited = patiently(
      new AbortController().signal,
      (waiting) => work.make(kind, { personId: 'thomas', ...waiting, read: async () => ({}) as never }),
      50,
    )
    await expect(waited).rejects.toThrow('queueFull')
  })
})

describe('a piece of heavy work that goes wrong', () => {
  test.each([
    ['fails', 'fail', 'documentFailed', {}],
    ['ends the process', 'die', 'documentFailed', {}],
    ['takes more memory than there is for it', 'eat', 'documentTooLarge', { memoryMb: 32 }],
    ['takes more time than there is for it', 'hang', 'documentTooLarge', { timeMs: 2_000 }],
    ['gives no sign of life', 'hang', 'documentFailed', { silentMs: 1_000 }],
  ] as const)('%s: it is refused, and the next is done', async (_what, act, code, bounds) => {
    const { ask, textOf } = open(bounds)
    const [bad, good] = [ask(act), ask('answer', { text: 'good' })]
    await expect(bad.made).rejects.toEqual(new DomainError(code))
    expect(await textOf(good)).toContain('good')
  })

  test('only seems to: work that goes on is not ended for being long', async () => {
    const { ask } = open({ silentMs: 1_000 })
    expect((await ask('work', { ms: 3_000 }).made).fileName).toBe('at-last.txt')
  })

  test('cannot be read: the next is done', async () => {
    const { work, ask, textOf } = open()
    const refused = work.make(kind, {
      personId: 'inès',
      signal: new AbortController().signal,
      read: () => Promise.reject(new DomainError('notUnsealedYet')),
    })
    const good = ask('answer', { text: 'good' })
    await expect(refused).rejects.toThrow('notUnsealedYet')
    expect(await textOf(good)).toContain('good')
  })
})

describe('the process for heavy work', () => {
  test('ends with the server: what waits is refused, what is under way is given a moment', async () => {
    const { work, ask, childOf } = open()
    const { pid } = await childOf(ask('answer'))
    const [held, next] = [ask('wait'), ask('answer')]
    await work.close(20)
    await expect(held.made).rejects.toThrow('unavailable')
    await expect(next.made).rejects.toThrow('unavailable')
    await expect(ask('answer').made).rejects.toThrow('unavailable')
    await eventually(() => expect(isProcessAlive(pid)).toBe(false))
  })

  test('is not started any more for what was still being read when the server stopped', async () => {
    const { work } = open()
    let give = (_input: never) => {}
    const made = work.make(kind, {
      personId: 'inès',
      signal: new AbortController().signal,
      read: () => new Promise<never>((resolve) => (give = resolve)),
    })
    const closed = work.close(20)
    give({ act: 'answer' } as never)
    await expect(made).rejects.toThrow('unavailable')
    await closed
  })

  test('is ended when it has nothing to do, and started again', async () => {
    const { ask, childOf } = open({ idleMs: 20 })
    const { pid } = await childOf(ask('answer'))
    await eventually(() => expect(isProcessAlive(pid)).toBe(false))
    expect((await childOf(ask('answer'))).pid).not.toBe(pid)
  })
})
