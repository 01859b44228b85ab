import { vi } from 'vitest'
import { createRecorder, type Recorder, type RecorderGround } from '@/client/recording/create-recorder'
import type { CaptureOptions, RecorderBrowser } from '@/client/recording/recorder-browser'
import { createRecordings, type Recordings } from '@/client/recording/recordings'
import { packChunk } from '@/domain/live-session/recording/chunk'
import { createMemoryServer } from './memory-server'
import { createMemoryStore } from './memory-store'

const stepMs = 100
const chunkMs = 2_000

/** A stretch of media as it was truly recorded: from where, ms of media, to where. */
const stretch = (from: number, to: number) => `${from}-${to}`

type Page = {
  readonly recorder: Recorder
  readonly recordings: Recordings
  readonly captures: Set<FakeCapture>
  readonly ticks: Set<() => void>
  readonly names: string[]
  isAlive: boolean
}
type FakeCapture = { readonly give: () => void; readonly stop: () => void; from: number }

/** A device with its pages, a server, and the two clocks: what a story of failures is played in. Needs fake timers. */
export function createWorld() {
  const device = createMemoryStore()
  const server = createMemoryServer()
  const heldNames = new Set<string>()
  let interview = 0
  let media = 0
  let now = 0
  let isClockRunning = true
  let isStalled = false
  let ids = 0
  let ground: RecorderGround = {
    capture: 'none',
    pause: null,
    sound: {} as MediaStream,
    soundCause: null,
    picture: null,
    pictureCause: null,
  }
  /** When each ms of media was recorded: [media, interview] where either clock was stopped or let go. */
  const truth: { readonly media: number; readonly interview: number }[] = []
  /** How long something was due, and what of it reached the recorder. */
  let dueMs = 0
  let fullMs = 0
  let page = openPage()

  function openRecordings(isAlive: () => boolean, names: string[]): Recordings {
    return createRecordings({
      store: device.store,
      put: (asked) => (isAlive() ? server.put(asked) : new Promise(() => {})),
      server,
      async holdName(name) {
        if (heldNames.has(name)) return false
        heldNames.add(name)
        names.push(name)
        return true
      },
      now: () => now,
      random: () => 0.5,
    })
  }

  function openPage(): Page {
    const captures = new Set<FakeCapture>()
    const ticks = new Set<() => void>()
    const names: string[] = []
    const mixed = {} as MediaStream
    const recordings = openRecordings(() => opened.isAlive, names)
    const browser: RecorderBrowser = {
      isWebKit: false,
      isTypeSupported: () => true,
      capture(options) {
        const capture = startCapture(options)
        return { flush: capture.give, stop: () => queueMicrotask(capture.stop) }
      },
      openMixer: () => ({
        stream: mixed,
        madeMs: () => media,
        loudness: () => 0,
        levels: () => '',
        listen: () => {},
        end: () => {},
      }),
      every(_ms, tick) {
        ticks.add(tick)
        return () => ticks.delete(tick)
      },
      holdAwake: () => () => {},
      watchPage: () => () => {},
      newId: () => `track-${ids++}`,
      now: () => now,
      random: () => 0.5,
    }
    const recorder = createRecorder(
      {
        liveSessionId: 'live',
        personId: 'ines',
        recordings,
        seal: () => async (_place, header, bytes) => packChunk(header, bytes),
        open: server.open,
        interviewMs: () => interview,
        now: () => now,
      },
      browser,
    )
    const opened: Page = { recorder, recordings, captures, ticks, names, isAlive: true }
    void recordings.sweep()
    recorder.follow(ground)

    function startCapture({ took, over }: CaptureOptions): FakeCapture {
      const capture: FakeCapture = {
        from: media,
        give() {
          if (!captures.has(capture) || !opened.isAlive || media === capture.from) return
          const bytes = new TextEncoder().encode(stretch(capture.from, media))
          capture.from = media
          took({ size: bytes.length, arrayBuffer: async () => bytes.buffer } as Blob)
        },
        stop() {
          capture.give()
          if (captures.delete(capture) && opened.isAlive) over(false)
        },
      }
      captures.add(capture)
      return capture
    }
    return opened
  }

  function note(): void {
    truth.push({ media, interview })
  }

  async function step(): Promise<void> {
    now += stepMs
    if (isClockRunning) interview += stepMs
    if (isClockRunning && ground.capture !== 'none' && ground.sound) dueMs += stepMs
    note()
    if (!isStalled) media += stepMs
    note()
    if (!isStalled) {
      for (const tick of page.ticks) tick()
      for (const capture of page.captures) if (media - capture.from >= chunkMs) capture.give()
    }
    await vi.advanceTimersByTimeAsync(stepMs)
    if (page.recorder.getSnapshot().voice.state === 'full') fullMs += stepMs
  }

  const world = {
    device,
    server,
    dueMs: () => dueMs,
    /** How long nothing was recorded because the device, or the server, was full. */
    fullMs: () => fullMs,
    interview: () => interview,
    view: () => page.recorder.getSnapshot(),
    recordings: () => page.recordings,
    async pass(ms: number): Promise<void> {
      for (let passed = 0; passed < ms; passed += stepMs) await step()
    },
    /** The device sleeps: nothing runs, and the interview goes on. */
    async sleep(ms: number): Promise<void> {
      isStalled = true
      await world.pass(ms)
      isStalled = false
      await world.pass(stepMs)
    },
    /** The sound of the device stops while the page goes on. */
    async stall(ms: number): Promise<void> {
      for (let passed = 0; passed < ms; passed += stepMs) {
        now += stepMs
        if (isClockRunning) interview += stepMs
        if (isClockRunning && ground.capture !== 'none' && ground.sound) dueMs += stepMs
        note()
        for (const tick of page.ticks) tick()
        await vi.advanceTimersByTimeAsync(stepMs)
      }
    },
    follow(next: Partial<RecorderGround>): void {
      ground = { ...ground, ...next }
      page.recorder.follow(ground)
    },
    /** The clock of the interview stops or goes on, and with it what may be recorded. */
    runClock(isRunning: boolean): void {
      isClockRunning = isRunning
      world.follow({ capture: isRunning ? 'voice' : 'none' })
    },
    /** The page dies without a word, and another one opens. */
    async crash(): Promise<void> {
      page.isAlive = false
      for (const name of page.names) heldNames.delete(name)
      await vi.advanceTimersByTimeAsync(0)
      page = openPage()
    },
    /** A further page of the same browser, which records nothing. */
    otherPage: () => openRecordings(() => true, []),
    letDaysPass(days: number): void {
      now += days * 86_400_000
    },
    async end(): Promise<void> {
      await page.recorder.end()
      server.setLine('up')
      device.disk.isFull = false
      await page.recordings.sweep()
      for (let round = 0; round < 40; round += 1) {
        page.recordings.uploads.flush()
        await vi.advanceTimersByTimeAsync(60_000)
      }
    },
    /** The device loses its microphone, or has it again. */
    setMicrophone(isThere: boolean): void {
      world.follow(
        isThere ? { sound: {} as MediaStream, soundCause: null } : { sound: null, soundCause: 'unplugged' },
      )
    },
    /** When this ms of media was recorded, ms of the interview. */
    recordedAt(at: number): number {
      const last = truth.findLast((each) => each.media <= at)
      return last ? last.interview + (at - last.media) : at
    },
  }
  return world
}
