import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraft, type FoundDraft } from '@/client/draft/create-draft'
import { fieldsOf, textOf } from '@/domain/lenient'
import type { Reason } from '@/domain/reason'

type Form = { words: string }
const read = (kept: unknown): Form => ({ words: textOf(fieldsOf(kept).words) })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A draft with server, query cache and device in memory. */
function open(found: FoundDraft = { body: {}, updatedAt: null }) {
  let held = found
  let changed = () => {}
  let version = 1
  let adopt = (_: unknown) => {}
  const world = {
    /** Rejects the next saves with this reason. */
    failing: null as Reason | null,
    /** The network swallows the next saves: they end when they are given up. */
    isSwallowing: false,
    asked: [] as { answers: Form; base: number | null }[],
    backedUp: null as unknown,
    released: 0,
    /** What the server holds, when it is asked again. */
    theirs: found,
    hold(next: FoundDraft) {
      held = next
      changed()
    },
    leave: (work: unknown) => adopt(work),
  }
  const draft = createDraft<Form>({
    read,
    backup: {
      adopt(take) {
        adopt = take
        return () => {
          world.released += 1
        }
      },
      write(work) {
        world.backedUp = work
      },
      remove() {
        world.backedUp = null
      },
    },
    found: {
      read: () => held,
      subscribe(listener) {
        changed = listener
        return () => {
          changed = () => {}
        }
      },
    },
    server: {
      reasonOf: (error) => (error as Error).message as Reason,
      async save(answers, base, signal) {
        world.asked.push({ answers, base })
        if (world.isSwallowing)
          await new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(new Error('unreachable')))
          })
        if (world.failing) throw new Error(world.failing)
        version += 1
        world.hold({ body: answers, updatedAt: version })
        return version
      },
      async readAgain() {
        world.hold(world.theirs)
        return world.theirs
      },
    },
  })
  return { draft, world, form: draft.getSnapshot }
}

test('what is typed is saved a moment later, once, and says so', async () => {
  const { draft, world, form } = open()
  draft.start()
  expect(form()).toMatchObject({ state: 'idle', begun: false })
  form().change({ words: 'U' })
  form().change({ words: 'Un' })
  expect(form()).toMatchObject({ answers: { words: 'Un' }, state: 'saving', begun: true })
  expect(world.backedUp).not.toBeNull()
  await vi.advanceTimersByTimeAsync(700)
  expect(world.asked).toEqual([{ answers: { words: 'Un' }, base: null }])
  expect(form()).toMatchObject({ answers: { words: 'Un' }, state: 'saved' })
  expect(world.backedUp).toBeNull()
})

test('the form is the very same object until something has changed', async () => {
  const { draft, form } = open()
  const before = form()
  const told = vi.fn()
  const leave = draft.subscribe(told)
  expect(form()).toBe(before)
  form().begin()
  expect(form()).not.toBe(before)
  expect(told).toHaveBeenCalledTimes(1)
  leave()
  form().change({ words: 'Un' })
  expect(told).toHaveBeenCalledTimes(1)
})

test('a server that does not answer is asked again until it does', async () => {
  const { draft, world, form } = open()
  draft.start()
  world.failing = 'unreachable'
  form().change({ words: 'Un' })
  await vi.advanceTimersByTimeAsync(700)
  expect(form().state).toBe('failed')
  world.failing = null
  await vi.advanceTimersByTimeAsync(3_100)
  expect(form().state).toBe('saved')
  expect(world.asked).toHaveLength(2)
})

test('two pages about the same: what is typed here stays, the other is offered, and the choice is saved', async () => {
  const { draft, world, form } = open({ body: { words: '' }, updatedAt: 1 })
  draft.start()
  world.theirs = { body: { words: 'Là-bas' }, updatedAt: 5 }
  world.failing = 'changedMeanwhile'
  form().change({ words: 'Ici' })
  await vi.advanceTimersByTimeAsync(650)
  expect(form()).toMatchObject({ answers: { words: 'Ici' }, other: { words: 'Là-bas' } })
  world.failing = null
  form().swap()
  await vi.advanceTimersByTimeAsync(700)
  expect(world.asked.at(-1)).toEqual({ answers: { words: 'Là-bas' }, base: 5 })
  form().dismissOther()
  expect(form()).toMatchObject({ other: null, state: 'saved' })
})

test('what another page of this browser left is saved from here', async () => {
  const { draft, world, form } = open()
  draft.start()
  world.leave({
    typed: { answers: { words: 'Laissé' }, base: { answers: {}, updatedAt: null } },
    other: null,
  })
  expect(form().answers).toEqual({ words: 'Laissé' })
  await vi.advanceTimersByTimeAsync(700)
  expect(world.asked).toHaveLength(1)
})

test('what another device has saved is shown while nothing is typed here', () => {
  const { draft, world, form } = open()
  draft.start()
  world.hold({ body: { words: 'Au téléphone' }, updatedAt: 7 })
  expect(form()).toMatchObject({ answers: { words: 'Au téléphone' }, state: 'saved' })
})

test('leaving the form saves at once, then lets go; nothing goes on by itself', async () => {
  const { draft, world, form } = open()
  const leave = draft.start()
  form().change({ words: 'Un' })
  leave()
  expect(world.released).toBe(0)
  await vi.advanceTimersByTimeAsync(0)
  expect(world.asked).toHaveLength(1)
  expect(world.released).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('a save that the network swallows is given up: the form is let go, and another page has what was typed', async () => {
  const patience = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
  const { draft, world, form } = open()
  const leave = draft.start()
  world.isSwallowing = true
  form().change({ words: 'Un' })
  await vi.advanceTimersByTimeAsync(700)
  leave()
  await vi.advanceTimersByTimeAsync(0)
  expect(world).toMatchObject({ asked: [{ answers: { words: 'Un' } }], released: 0 })
  patience.abort()
  await vi.advanceTimersByTimeAsync(0)
  expect(world.released).toBe(1)
  expect(world.backedUp).not.toBeNull()
})
