import { createListeners } from '@/client/listeners'
import { createBatches, type ToldSteps } from './batches'
import { createHearing } from './hearing'
import { createKeptChoice } from './kept-choice'
import { type TalkBrowser, thisTalkBrowser } from './talk-browser'
import type { Ear } from './worklet'

/** `on`: measured while the interview runs. `off`: the person does not want it. `unavailable`: this browser cannot. */
export type TalkState = 'on' | 'off' | 'unavailable'

/** What measuring follows of the live session and its meeting. */
export type TalkGround = {
  /** One's own microphone while the interview goes on; null where there is none to listen to. */
  readonly stream: MediaStream | null
  /** Whether the person has muted it: then they do not speak. */
  readonly isMuted: boolean
  /** Whether the interview runs: not in a pause. */
  readonly isRunning: boolean
}

type TalkOptions = {
  /** The time of the live session, epoch ms. */
  readonly now: () => number
  readonly tell: (told: ToldSteps) => void
}

export type TalkMeter = ReturnType<typeof createTalk>

/**
 * Listens to one's own microphone and tells when one speaks, and how loud; no sound is kept or sent. Made for useSyncExternalStore.
 */
export function createTalk({ now, tell }: TalkOptions, browser: TalkBrowser = thisTalkBrowser) {
  const { notify, subscribe } = createListeners()
  const choice = createKeptChoice(browser.storage)
  const batches = createBatches(tell)
  let ground: TalkGround = { stream: null, isMuted: false, isRunning: false }
  let ear: Ear | null = null
  let heardStream: MediaStream | null = null
  let isOpening = false
  let canHear = browser.canHear()
  let hasEnded = false
  let hearing = createHearing()
  const unwatch = browser.watchHidden(() => batches.flush())

  function state(): TalkState {
    if (!canHear) return 'unavailable'
    return choice.isOff() ? 'off' : 'on'
  }

  function keep({ steps, from }: ToldSteps): void {
    if (ground.isRunning) batches.add(steps, from)
  }

  /** What was heard up to now is told. */
  function tellRest(): void {
    keep(hearing.rest())
    batches.flush()
  }

  function close(): void {
    ear?.end()
    ear = null
    heardStream = null
    hearing = createHearing()
  }

  /** This browser measures nothing; the meeting goes on. */
  function giveUp(): void {
    canHear = false
    close()
    notify()
  }

  async function open(): Promise<void> {
    if (isOpening) return
    isOpening = true
    try {
      const opened = await browser.openEar((sound) => keep(hearing.hear(sound, now(), ground.isMuted)))
      ear = opened
    } catch {
      giveUp()
    }
    isOpening = false
    settle()
  }

  /** Opens, moves or closes the ear. */
  function settle(): void {
    const stream = hasEnded || state() !== 'on' ? null : ground.stream
    if (stream === null) close()
    else if (!ear) void open()
    else if (stream !== heardStream) {
      heardStream = stream
      hearing = createHearing()
      try {
        ear.listen(stream)
      } catch {
        giveUp()
      }
    }
  }

  return {
    getSnapshot: state,
    subscribe,
    follow(next: TalkGround): void {
      if (hasEnded) return
      const isOver = ground.stream !== next.stream || (ground.isRunning && !next.isRunning)
      if (isOver) tellRest()
      ground = next
      settle()
    },
    /** Starts measuring, or stops and drops even what was heard and not sent. */
    turn(isOn: boolean): void {
      choice.keep(!isOn)
      if (!isOn) batches.forget()
      settle()
      notify()
    },
    end(): void {
      if (hasEnded) return
      tellRest()
      hasEnded = true
      unwatch()
      close()
    },
  }
}
