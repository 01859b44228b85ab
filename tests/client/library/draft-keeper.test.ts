import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDraftKeeper, type DraftPorts } from '@/client/library/draft-keeper'
import type { FieldEdit } from '@/domain/library/field-edit'
import { mergeEdits } from '@/domain/library/merge-edits'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server of one draft in memory, which can be unreachable or refuse. */
function openServer() {
  let content: Record<string, unknown> = { referral: { fr: 'un', en: 'one' } }
  let revision = 1
  const kept: FieldEdit[][] = []
  const server = {
    isAway: false,
    refuses: false,
    saves: 0,
    reads: (_: Record<string, unknown>) => true,
    kept,
    write(edits: readonly FieldEdit[]) {
      content = { ...mergeEdits(content, edits).content }
      revision += 1
    },
    state: () => ({ content, revision, aside: [] }),
  }
  const ports: DraftPorts = {
    save: async (edits) => {
      server.saves += 1
      if (server.isAway) throw new Error('away')
      if (server.refuses) throw new Error('refused')
      server.write(edits)
      return { ...server.state(), savedAt: 42 }
    },
    look: async () => ({ revision, others: [{ personId: 'claire', name: 'Claire', place: 'referral.en' }] }),
    read: async () => server.state(),
    keep: (edits) => kept.push([...edits]),
    isRefusal: () => server.refuses,
    reads: (read) => server.reads(read),
  }
  return { server, ports, opened: server.state() }
}

const typed = ['referral', 'fr']

describe('a draft in one page', () => {
  test('is saved once after a pause, however much was typed', async () => {
    const { server, ports, opened } = openServer()
    const keeper = createDraftKeeper(opened, [], ports)
    keeper.start()
    for (const text of ['d', 'de', 'deux']) keeper.edit(typed, text)
    expect(keeper.getSnapshot()).toMatchObject({ state: 'waiting', content: { referral: { fr: 'deux' } } })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.saves).toBe(1)
    expect(keeper.getSnapshot()).toMatchObject({ state: 'saved', savedAt: 42, revision: 2 })
    expect(server.kept.at(-1)).toEqual([])
  })

  test('is tried again until the server answers, and kept meanwhile', async () => {
    const { server, ports, opened } = openServer()
    const keeper = createDraftKeeper(opened, [], ports)
    keeper.start()
    server.isAway = true
    keeper.edit(typed, 'deux')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(keeper.getSnapshot().state).toBe('unreachable')
    expect(server.kept.at(-1)).toEqual([{ path: typed, from: 'un', to: 'deux' }])
    server.isAway = false
    await vi.advanceTimersByTimeAsync(3_000)
    expect(keeper.getSnapshot().state).toBe('saved')
    expect(server.state().content.referral).toEqual({ fr: 'deux', en: 'one' })
  })

  test('sends what a page before it could not', async () => {
    const { server, ports, opened } = openServer()
    const keeper = createDraftKeeper(opened, [{ path: typed, from: 'un', to: 'deux' }], ports)
    expect(keeper.getFirst().content).toMatchObject({ referral: { fr: 'un' } })
    keeper.start()
    expect(keeper.getSnapshot().content).toMatchObject({ referral: { fr: 'deux' } })
    await vi.advanceTimersByTimeAsync(10)
    expect(server.state().content.referral).toEqual({ fr: 'deux', en: 'one' })
  })

  test('that is refused says so, keeps the text, and does not ask again by itself', async () => {
    const { server, ports, opened } = openServer()
    const keeper = createDraftKeeper(opened, [], ports)
    keeper.start()
    server.refuses = true
    keeper.edit(typed, 'deux')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.saves).toBe(1)
    expect(keeper.getSnapshot()).toMatchObject({ state: 'refused', content: { referral: { fr: 'deux' } } })
  })

  test('hears what others write, and who they are, without losing what is typed', async () => {
    const { server, ports, opened } = openServer()
    const keeper = createDraftKeeper(opened, [], ports)
    const end = keeper.start()
    server.write([{ path: ['referral', 'en'], from: 'one', to: 'two' }])
    keeper.edit(typed, 'deux')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(keeper.getSnapshot()).toMatchObject({
      content: { referral: { fr: 'deux', en: 'two' } },
      others: [{ name: 'Claire' }],
    })
    keeper.edit(typed, 'trois')
    end()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.state().content.referral).toEqual({ fr: 'trois', en: 'two' })
    expect(vi.getTimerCount()).toBe(0)
  })

  /** A draft with at most two reveals. */
  function withTwoReveals() {
    const it = openServer()
    it.server.write([{ path: ['reveals'], from: null, to: [{ id: 'a' }] }])
    it.server.reads = ({ reveals }) => Array.isArray(reveals) && reveals.length <= 2
    return { ...it, opened: it.server.state() }
  }
  const adds = (id: string): FieldEdit => ({ path: ['reveals', id], from: null, to: { id } })
  const idsOf = (keeper: ReturnType<typeof createDraftKeeper>) =>
    (keeper.getSnapshot().content.reveals as { id: string }[]).map(({ id }) => id)

  test('carries out no edit after which it could not be drawn, and keeps nothing of it', async () => {
    const { server, ports, opened } = withTwoReveals()
    const keeper = createDraftKeeper(opened, [], ports)
    keeper.start()
    expect(keeper.edit(['reveals', 'b'], { id: 'b' })).toBe(true)
    expect(keeper.edit(['reveals', 'c'], { id: 'c' })).toBe(false)
    expect(keeper.editAll([adds('d'), { path: ['reveals', 'a'], to: null }])).toBe(true)
    expect(idsOf(keeper)).toEqual(['b', 'd'])
    expect(JSON.stringify(server.kept)).not.toContain('"c"')
  })

  test('drops what an earlier page kept and no draft can hold, and shows the rest', async () => {
    const { server, ports, opened } = withTwoReveals()
    const keeper = createDraftKeeper(
      opened,
      [adds('b'), adds('c'), { ...adds('x'), path: typed, to: 'deux' }],
      ports,
    )
    keeper.start()
    expect(keeper.getSnapshot().content).toMatchObject({ referral: { fr: 'deux' } })
    expect(idsOf(keeper)).toEqual(['a', 'b'])
    expect(server.kept.at(-1)).toHaveLength(2)
  })

  test('can be drawn where others and the person together wrote too much', async () => {
    const { server, ports, opened } = withTwoReveals()
    const keeper = createDraftKeeper(opened, [], ports)
    keeper.start()
    keeper.edit(['reveals', 'b'], { id: 'b' })
    server.write([adds('z')])
    await keeper.refresh()
    expect(idsOf(keeper)).toEqual(['a', 'z'])
  })

  test('of more edits than one save takes all arrive, before an act upon the whole', async () => {
    const { server, ports, opened } = openServer()
    const edits = Array.from({ length: 900 }, (_, to) => ({ path: [`field${to}`], from: null, to }))
    const keeper = createDraftKeeper(opened, edits, ports)
    keeper.start()
    expect(await keeper.settleAll()).toBe(true)
    expect(server.saves).toBe(3)
    expect(server.state().content.field899).toBe(899)
  })
})
