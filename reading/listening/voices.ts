import { loudnessAt, type PlacedLevels } from './waveform'

/** The sound of one player. */
export type Voice = { readonly personId: string; readonly placed: readonly PlacedLevels[] }

/** A voice stands at least so high: −42 dBFS. */
const speaks = 0.4
/** A voice this much louder (9 dB) counts alone, since the other microphone hears it too. */
const apart = 9 / 70
/** A pause within words is no silence. Milliseconds. */
const pauseMs = 700
const stepMs = 100
/** How far back a silence is looked for. Milliseconds. */
const mostSilenceMs = 60_000

/** Which player is heard at a moment of the interview (ms); null in silence. */
export function speakerAt(voices: readonly Voice[], atMs: number): string | null {
  for (let back = 0; back <= pauseMs; back += stepMs) {
    const heard = voices
      .map(({ personId, placed }) => ({ personId, height: loudnessAt(placed, atMs - back) ?? 0 }))
      .sort((one, other) => other.height - one.height)
    const [loudest, next] = heard
    if (!loudest || loudest.height < speaks) continue
    if (!next || loudest.height - next.height >= apart || next.height < speaks) return loudest.personId
    return null
  }
  return null
}

/** How long the silence at a moment has lasted (ms), at most a minute; null while a voice is heard, or where it is not known. */
export function silenceAt(voices: readonly Voice[], atMs: number): number | null {
  if (voices.length === 0) return null
  let silentMs = 0
  for (; silentMs < mostSilenceMs; silentMs += stepMs) {
    const heights = voices.map(({ placed }) => loudnessAt(placed, atMs - silentMs))
    if (heights.some((height) => height === null)) break
    if (heights.some((height) => height !== null && height >= speaks)) break
  }
  return silentMs > pauseMs ? silentMs : null
}
