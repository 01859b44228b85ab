/** How long a frame of sound is, in milliseconds. */
export const frameMs = 20

const windowFrames = 4_000 / frameMs
const quietestDb = -70
/** How far one frame moves the smoothed loudness. */
const smoothing = 0.3
/** Loudest room noise assumed before a whole window was heard: the first words are not noise. */
const firstDb = -50

/** Follows how loud the room is beneath the voice: the minimum of the smoothed loudness over four seconds, in dBFS, never under −70. */
export function createFloor() {
  const heard: number[] = []
  let smoothed: number | null = null
  return {
    /** The floor once this frame was heard. Digital silence before the first sound says nothing of the room. */
    hear(db: number): number {
      if (smoothed === null && db === Number.NEGATIVE_INFINITY) return firstDb
      const bounded = Math.max(quietestDb, db)
      smoothed = smoothed === null ? bounded : smoothed + smoothing * (bounded - smoothed)
      heard.push(smoothed)
      if (heard.length > windowFrames) heard.shift()
      const lowest = Math.min(...heard)
      return heard.length < windowFrames ? Math.min(lowest, firstDb) : lowest
    },
  }
}
