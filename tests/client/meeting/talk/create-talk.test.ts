import { describe, expect, it } from 'vitest'
import type { ToldSteps } from '@/client/meeting/talk/batches'
import { createTalk, type TalkGround } from '@/client/meeting/talk/create-talk'
import type { TalkBrowser } from '@/client/meeting/talk/talk-browser'
import type { HeardSound } from '@/client/meeting/talk/worklet'

const startedAt = 1_800_000_000_000
const room = -62
const voice = -30

/** A page whose microphone hears what the test says, 100 ms at a time. */
function arrange({ canHear = true, opens = true, listens = true, kept = new Map<string, string>() } = {}) {
  const told: ToldSteps[] = []
  let heard: (sound: HeardSound) => void = () => {}
  let hide = () => {}
  let audioMs = 5_000
  let at = startedAt
  const ears: string[] = []
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage
  const browser: TalkBrowser = {
    canHear: () => canHear,
    storage: () => storage,
    watchHidden(hidden) {
      hide = hidden
      return () => {}
    },
    async openEar(onHeard) {
      if (!opens) throw new Error('no worklet')
      ears.push('open')
      heard = onHeard
      const listen = () => {
        if (!listens) throw new Error('another sample rate')
        ears.push('listen')
      }
      return { listen, end: () => ears.push('end') }
    },
  }
  const talk = createTalk({ now: () => at, tell: (each) => told.push(each) }, browser)
  const stream = {} as MediaStream
  const ground: TalkGround = { stream, isMuted: false, isRunning: true }
  return {
    talk,
    told,
    ears,
    ground,
    kept,
    hide: () => hide(),
    /** Sound of so many ms; each message is `late` ms on its way. */
    hear(ms: number, db: number, late: (message: number) => number = () => 12) {
      const begun = at
      for (let message = 0; message < ms / 100; message += 1) {
        audioMs += 100
        at = begun + (message + 1) * 100 + late(message)
        heard({ endMs: audioMs, levels: [db, db, db, db, db] })
      }
      at = begun + ms
    },
    sleep(ms: number) {
      at += ms
    },
  }
}

const opened = () => new Promise((resolve) => setTimeout(resolve))
const together = (told: readonly ToldSteps[]) => told.map(({ steps }) => steps).join('')

describe('talk time in a player’s browser', () => {
  it('tells every fifteen seconds who spoke, at the moments of the session', async () => {
    const page = arrange()
    page.talk.follow(page.ground)
    await opened()
    page.hear(5_000, room, (message) => (message % 7 === 3 ? 90 : 12))
    page.hear(4_000, voice, (message) => (message % 5 === 1 ? 240 : 12))
    page.hear(22_000, room)
    expect(page.told).toHaveLength(2)
    const [first, second] = page.told
    expect(first?.from).toBe(startedAt + 12)
    expect(first?.steps).toHaveLength(150)
    expect(first?.steps).toBe(`${'.'.repeat(50)}${'k'.repeat(40)}${'.'.repeat(60)}`)
    expect(second?.from).toBe(startedAt + 15_012)
  })

  it('tells the rest where the interview pauses, and nothing of the pause', async () => {
    const page = arrange()
    page.talk.follow(page.ground)
    await opened()
    page.hear(1_000, room)
    page.hear(1_000, voice)
    page.talk.follow({ ...page.ground, isRunning: false })
    expect(together(page.told)).toBe(`${'.'.repeat(10)}${'k'.repeat(10)}`)
    page.hear(10_000, voice)
    page.talk.follow(page.ground)
    page.hear(2_000, room)
    page.talk.end()
    const [, after] = page.told
    expect(after?.from).toBeGreaterThan(startedAt + 11_000)
    expect(page.ears.at(-1)).toBe('end')
  })

  it('measures silence where the person is muted, whatever they say', async () => {
    const page = arrange()
    page.talk.follow(page.ground)
    await opened()
    page.hear(1_000, room)
    page.talk.follow({ ...page.ground, isMuted: true })
    page.hear(3_000, voice)
    page.talk.follow(page.ground)
    page.hear(1_000, voice)
    page.talk.end()
    expect(together(page.told)).toBe(`${'.'.repeat(40)}${'k'.repeat(10)}`)
  })

  it('tells nothing any more once switched off, remembers it, and goes on when switched on', async () => {
    const page = arrange()
    page.talk.follow(page.ground)
    await opened()
    page.hear(5_000, voice)
    page.talk.turn(false)
    page.hide()
    expect(page.talk.getSnapshot()).toBe('off')
    expect(page.ears).toEqual(['open', 'listen', 'end'])
    page.talk.end()
    expect(page.told).toEqual([])

    const later = arrange({ kept: page.kept })
    later.talk.follow(later.ground)
    expect(later.talk.getSnapshot()).toBe('off')
    expect(later.ears).toEqual([])
    later.talk.turn(true)
    await opened()
    later.hear(2_000, room)
    later.talk.end()
    expect(together(later.told)).toBe('.'.repeat(20))
  })

  it('says that nothing is measured where the browser cannot', async () => {
    expect(arrange({ canHear: false }).talk.getSnapshot()).toBe('unavailable')
    for (const page of [arrange({ opens: false }), arrange({ listens: false })]) {
      expect(page.talk.getSnapshot()).toBe('on')
      page.talk.follow(page.ground)
      await opened()
      expect(page.talk.getSnapshot()).toBe('unavailable')
    }
  })

  it('tells what it has when the page may go', async () => {
    const page = arrange()
    page.talk.follow(page.ground)
    await opened()
    page.hear(4_000, room)
    page.hide()
    expect(together(page.told).length).toBeGreaterThanOrEqual(35)
  })

  it('begins anew where sound stood still, so that nothing shifts', async () => {
    const page = arrange()
    page.talk.follow(page.ground)
    await opened()
    page.hear(3_000, room)
    page.sleep(60_000)
    page.hear(3_000, room)
    page.talk.end()
    expect(page.told).toHaveLength(2)
    expect(page.told[1]?.from).toBeGreaterThan(startedAt + 62_000)
    expect(page.told[1]?.from).toBeLessThan(startedAt + 63_100)
  })

  it('listens to another microphone without another ear', async () => {
    const page = arrange()
    page.talk.follow(page.ground)
    await opened()
    page.hear(1_000, room)
    page.talk.follow({ ...page.ground, stream: {} as MediaStream })
    expect(page.ears).toEqual(['open', 'listen', 'listen'])
    page.talk.follow({ ...page.ground, stream: null })
    expect(page.ears.at(-1)).toBe('end')
  })
})
