import type { Page } from '@playwright/test'
import { type Cast, command } from '../support/api'
import { expect } from './stage'

/**
 * Gives the page a voice of its own: a tone of this pitch (Hz), and counts its recorders. Called before the page asks for devices; loads the
 * page anew.
 */
export async function giveTone(page: Page, pitch: number): Promise<void> {
  await page.context().addInitScript((frequency) => {
    const recorders: MediaRecorder[] = []
    const pieces = new Map<MediaRecorder, Blob[]>()
    const microphones: MediaStreamTrack[] = []
    Object.assign(window, {
      recorders,
      pieces,
      microphones,
      async hear(bytes: ArrayBuffer) {
        const sound = await new AudioContext().decodeAudioData(bytes)
        const samples = sound.getChannelData(0)
        const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
        const rises: number[] = []
        for (const [at, sample] of samples.entries()) {
          if (sample >= 0 && (samples[at - 1] ?? 0) < 0) rises.push(at)
        }
        // The usual wave: a crowded machine leaves out some of the tone, which lengthens a few.
        const waves = rises.slice(1).map((at, index) => at - (rises[index] ?? 0))
        const [usual = Number.POSITIVE_INFINITY] = waves
          .toSorted((one, other) => one - other)
          .slice(waves.length >> 1)
        return { seconds: sound.duration, loudness: Math.sqrt(power), pitch: sound.sampleRate / usual }
      },
    })
    window.MediaRecorder = class extends MediaRecorder {
      constructor(stream: MediaStream, options?: MediaRecorderOptions) {
        super(stream, options)
        recorders.push(this)
        const taken: Blob[] = []
        pieces.set(this, taken)
        this.addEventListener('dataavailable', ({ data }) => taken.push(data))
      }
    }
    const given = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (asked) => {
      if (!asked?.audio) return given(asked)
      const context = new AudioContext()
      const out = context.createMediaStreamDestination()
      const voice = new OscillatorNode(context, { frequency })
      voice.connect(new GainNode(context, { gain: 0.2 })).connect(out)
      voice.start()
      microphones.push(...out.stream.getTracks())
      return out.stream
    }
  }, pitch)
  await page.reload({ waitUntil: 'domcontentloaded' })
}

type Heard = { readonly seconds: number; readonly loudness: number; readonly pitch: number }
type Hearing = { hear: (bytes: ArrayBuffer) => Promise<Heard> }

/** What the recorders of this page have taken in of sound, as a player would hear it: one for each segment that has ended. */
function heardBack(page: Page): Promise<readonly Heard[]> {
  return page.evaluate(async () => {
    const { pieces, hear } = window as unknown as Hearing & { pieces: Map<MediaRecorder, Blob[]> }
    const ended = [...pieces].filter(
      ([recorder, taken]) =>
        recorder.state === 'inactive' &&
        recorder.mimeType.startsWith('audio') &&
        taken.some(({ size }) => size > 0),
    )
    return Promise.all(ended.map(async ([, taken]) => hear(await new Blob(taken).arrayBuffer())))
  })
}

/** That the recorders of this page heard one tone, in hertz. Looks at the longest segment: a crowded machine stalls the capture, which begins others. */
export async function expectTone(page: Page, pitch: number): Promise<void> {
  const off = async () => {
    const [longest] = (await heardBack(page)).toSorted((one, other) => other.seconds - one.seconds)
    return longest && longest.loudness > 0.05 ? Math.abs(longest.pitch - pitch) : 'silence'
  }
  await expect.poll(off, { message: 'what the microphone heard, Hz beside its tone' }).toBeLessThan(15)
}

/** That what the recorders of this page heard lasts as long as its one track of sound says. */
export async function expectWholeTrack(page: Page): Promise<void> {
  const off = async () => {
    const heard = await heardBack(page)
    const [track] = (await keptHere(page)).tracks
    const ms = heard.reduce((sum, { seconds }) => sum + seconds * 1_000, 0)
    return Math.abs(ms - (track?.recordedMs ?? 0)) / Math.max(1, heard.length)
  }
  // The last chunk is sealed and kept after its recorder has stopped.
  await expect.poll(off, { message: 'sound beside its clock, ms a segment' }).toBeLessThan(250)
}

/** What the server answers this browser at a path: its type, its length in bytes, and what is heard where it is sound. */
export function givenBack(
  page: Page,
  path: string,
): Promise<{ readonly type: string; readonly bytes: number; readonly heard: Heard | null }> {
  return page.evaluate(async (asked) => {
    const { hear } = window as unknown as Hearing
    const answer = await fetch(asked)
    const type = answer.headers.get('content-type') ?? ''
    const bytes = await answer.arrayBuffer()
    return { type, bytes: bytes.byteLength, heard: type.startsWith('audio') ? await hear(bytes) : null }
  }, path)
}

/** Takes the microphone of this page away for good, as when it is unplugged. */
export async function unplugMicrophone(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { microphones } = window as unknown as { microphones: MediaStreamTrack[] }
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    for (const track of microphones) {
      track.stop()
      track.dispatchEvent(new Event('ended'))
    }
  })
}

/** How many recorders of this page run. */
export function runningRecorders(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { recorders } = window as unknown as { recorders: MediaRecorder[] }
    return recorders.filter(({ state }) => state === 'recording').length
  })
}

type KeptHere = {
  readonly tracks: readonly {
    readonly trackId: string
    readonly right: string
    readonly kind: string
    readonly segments: number
    readonly recordedMs: number
  }[]
  readonly waiting: number
}

/** What this browser holds of recordings. */
export function keptHere(page: Page): Promise<KeptHere> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const names = (await indexedDB.databases()).map(({ name }) => name)
    if (!names.includes('triade-recording')) return { tracks: [], waiting: 0 }
    const database = await answer(indexedDB.open('triade-recording'))
    const read = database.transaction(['tracks', 'chunks'], 'readonly')
    const tracks = await answer(read.objectStore('tracks').getAll())
    const waiting = await answer(read.objectStore('chunks').count())
    database.close()
    return { tracks, waiting }
  })
}

export type OnServer = {
  readonly state: string
  readonly segments: readonly {
    readonly segment: number
    readonly arrived: readonly (readonly [number, number])[]
    readonly count: number | null
  }[]
}

/** What the server has of a track, as the device that recorded it may ask. */
export async function onServer(
  url: string,
  { trackId, right }: { readonly trackId: string; readonly right: string },
): Promise<OnServer> {
  const answer = await fetch(`${url}/api/recordings/${trackId}`, {
    headers: { authorization: `Bearer ${right}` },
  })
  return (await answer.json()) as OnServer
}

/** Numbers that are missing in the segments of a track, up to the last that has come, or to its end where that was told. */
export function missingIn({ segments }: OnServer): readonly string[] {
  return segments.flatMap(({ segment, arrived, count }) => {
    const has = new Set(
      arrived.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
    )
    const length = count ?? Math.max(-1, ...has) + 1
    return Array.from({ length }, (_, n) => n)
      .filter((n) => !has.has(n))
      .map((n) => `${segment}/${n}`)
  })
}

/** Chunks that the server has of a track. */
export function chunksOf({ segments }: OnServer): number {
  return segments.flatMap(({ arrived }) => arrived).reduce((sum, [first, last]) => sum + last - first + 1, 0)
}

/** Both players are in, have said what may be recorded of them, and the interview runs. */
export async function beginRecorded(
  { supervisor, advisor, beneficiary, liveSessionId }: Cast,
  pages: readonly Page[],
  answer: 'voice' | 'voiceAndPicture',
): Promise<void> {
  for (const page of pages) await enter(page)
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  for (const player of [advisor, beneficiary])
    await command(player, liveSessionId, { type: 'answerRecording', answer })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
}

async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
  await expect(page.getByText('Vous y êtes')).toBeVisible()
}

/** Waits until this browser has recorded so much sound, ms. */
export async function expectRecorded(page: Page, atLeastMs: number): Promise<void> {
  const recorded = async () =>
    Math.max(
      0,
      ...(await keptHere(page)).tracks
        .filter(({ kind }) => kind !== 'picture')
        .map(({ recordedMs }) => recordedMs),
    )
  await expect.poll(recorded, { message: 'recorded, ms', timeout: 120_000 }).toBeGreaterThanOrEqual(atLeastMs)
}

/** Waits until nothing of a recording is left in this browser, and the server has each chunk of each track and the end of each segment. */
export async function expectArrived(page: Page, url: string): Promise<void> {
  const left = async () => {
    const { tracks, waiting } = await keptHere(page)
    const there = await Promise.all(tracks.map((track) => onServer(url, track)))
    const endless = there.flatMap(({ segments }) => segments.filter(({ count }) => count === null))
    return { tracks: tracks.length > 0, waiting, missing: there.flatMap(missingIn), endless }
  }
  await expect
    .poll(left, { message: 'what is left of a recording', timeout: 120_000 })
    .toEqual({ tracks: true, waiting: 0, missing: [], endless: [] })
}
