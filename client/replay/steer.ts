/** A recorded track further than this from the clock is sent to its place; nearer, its speed is corrected. Milliseconds. */
const seekBeyondMs = 300
/** Up to this distance a track is left alone. Milliseconds. */
const nearMs = 40
/** The most a track plays faster or slower than the clock: 6 % is not heard. */
const mostCorrection = 0.06
/** A distance is made up for within this time, as far as the correction allows. Milliseconds. */
const makeUpMs = 1_000

/** The one clock of a replay: a moment of the interview (ms), and how fast it runs. */
export type ReplayClock = { readonly atMs: number; readonly isPlaying: boolean; readonly speed: number }

/** What one track's player does now: the moment of the interview it stands at (ms), and whether it has sound for what follows. */
export type TrackPosition = { readonly atMs: number; readonly isReady: boolean; readonly isSeeking: boolean }

/** What a track is told. `seekToMs`: a moment of the interview; null where it stays. `holdsClock`: the clock waits for it. */
export type Steering = {
  readonly seekToMs: number | null
  readonly rate: number
  readonly holdsClock: boolean
}

/** How one track follows the clock. A track without sound for what follows stops the clock, and so every other track. */
export function steer(clock: ReplayClock, track: TrackPosition): Steering {
  const aheadMs = track.atMs - clock.atMs
  const isFar = Math.abs(aheadMs) > seekBeyondMs
  const seekToMs = isFar && !track.isSeeking ? clock.atMs : null
  if (!clock.isPlaying) return { seekToMs, rate: clock.speed, holdsClock: false }
  const holdsClock = isFar || track.isSeeking || !track.isReady
  if (holdsClock || Math.abs(aheadMs) <= nearMs) return { seekToMs, rate: clock.speed, holdsClock }
  const correction = Math.max(-mostCorrection, Math.min(mostCorrection, -aheadMs / makeUpMs))
  return { seekToMs, rate: clock.speed * (1 + correction), holdsClock }
}
