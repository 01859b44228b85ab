import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { until } from '../support/until'
import { gather, mark, readAs, startLoad } from './crowd'
import { type Harm, noHarm, startHostileProxy } from './hostile-proxy'
import { luckOf } from './random'
import { report } from './report'
import { openSeat } from './seat-client'
import { seeds, times } from './size'
import { judge, type Verdict } from './verdict'

let app: AppServer
const verdicts: Record<string, Verdict[]> = {}
beforeAll(async () => {
  app = await startApp({ TRIADE_DEMO: '0' })
})
afterAll(async () => {
  await app.stop()
  for (const [fault, all] of Object.entries(verdicts)) report(fault, all.length, all)
})

const kinds: Record<string, Harm> = {
  'messages and requests lost': { ...noHarm, drop: 0.15 },
  'doubled, late and out of order': { ...noHarm, duplicate: 0.2, delay: 0.4, reorder: 0.2, longestMs: 300 },
  'connections cut': { ...noHarm, cut: 0.03 },
  'all of it at once': { drop: 0.08, duplicate: 0.1, delay: 0.2, reorder: 0.1, cut: 0.01, longestMs: 200 },
}

for (const [kind, harm] of Object.entries(kinds)) {
  test.each(seeds(1, 15))(`${kind}: every seat ends exact (seed %i)`, async (seed) => {
    const luck = luckOf(seed)
    const proxy = await startHostileProxy(() => [app.url], luck)
    onTestFinished(() => proxy.stop())
    const crowd = await gather(app.url, () => ({ url: proxy.url }))
    onTestFinished(() => crowd.close())
    proxy.harm = harm
    const load = startLoad(crowd, luck)
    const hasHarmed = () => Object.values(proxy.done).some((count) => count > 0)
    await until('enough was done', () => load.pressedCount() >= times(60, 240) && hasHarmed(), 120_000)
    proxy.harm = noHarm
    const verdict = await judge(crowd, load, app.url)
    verdicts[kind] = [...(verdicts[kind] ?? []), verdict]
  })
}

test.each(seeds(1, 5))(
  'a network that goes without a word, and comes back: every seat ends exact (seed %i)',
  async (seed) => {
    const luck = luckOf(seed)
    const proxy = await startHostileProxy(() => [app.url], luck)
    onTestFinished(() => proxy.stop())
    const crowd = await gather(app.url, (seat) => ({ url: seat === 'observer' ? app.url : proxy.url }))
    onTestFinished(() => crowd.close())
    const load = startLoad(crowd, luck)
    await until('it is under way', () => load.pressedCount() >= 15)
    proxy.freeze()
    const { supervisor } = crowd.seats
    await until('the supervisor is told', () => supervisor.status() !== 'live', 60_000)
    await until('acts wait', () => supervisor.pendingCount() >= 20, 60_000)
    proxy.thaw()
    const verdict = await judge(crowd, load, app.url)
    const kind = 'network gone without a word'
    verdicts[kind] = [...(verdicts[kind] ?? []), verdict]
  },
)

test.each(seeds(1, 5))(
  'a page that crashes on such a network with acts unsent: the next page sends each once, in order (seed %i)',
  async (seed) => {
    const luck = luckOf(seed)
    const proxy = await startHostileProxy(() => [app.url], luck)
    onTestFinished(() => proxy.stop())
    const crowd = await gather(app.url, () => ({ url: proxy.url }))
    onTestFinished(() => crowd.close())
    const { supervisor, liveSessionId } = crowd.cast
    const first = await openSeat(supervisor, liveSessionId, { url: proxy.url })
    proxy.harm = kinds['all of it at once'] ?? noHarm
    const load = startLoad(crowd, luck)
    for (let count = 0; count < 30; count += 1) void first.act(mark(luck))
    const answered = luck.between(1, 12)
    await until('some are answered', () => first.acknowledged.size >= answered, 60_000)
    const store = await first.crash()
    const left = await store.load(null)
    const second = await openSeat(supervisor, liveSessionId, { url: proxy.url, store })
    onTestFinished(() => second.close())
    await until('enough was done', () => load.pressedCount() >= times(60, 240), 120_000)
    proxy.harm = noHarm
    await until('nothing is left on the device', async () => (await store.load(null)).length === 0, 60_000)
    const verdict = await judge(crowd, load, app.url)
    const { events } = await readAs(supervisor, liveSessionId, app.url)
    const arrived = events.flatMap((event) => ('id' in event ? [event.id] : []))
    expect(left.length).toBeGreaterThan(0)
    expect(arrived.filter((id) => first.pressed.includes(id))).toEqual(first.pressed)
    const kind = 'page crashed with acts unsent'
    verdicts[kind] = [...(verdicts[kind] ?? []), verdict]
  },
)
