import { createTrackPlayer, type MediaElementLike, type ReplayedSegment } from './track-player'

/** Where a passage stands: it plays, waits for sound, has ended, cannot be played, or not before another press. */
export type PassageStanding = 'plays' | 'waits' | 'over' | 'unplayable' | 'blocked'

/** The voices of a passage, which play in time with each other; `element` plays one voice. */
type PassageVoice = { readonly element: MediaElementLike; readonly file: ReplayedSegment }

/** Plays one stretch of several voices from its beginning, once. `fromMs`, `toMs`: of the clock that the files are told by. */
export function createPassagePlayer(
  voices: readonly PassageVoice[],
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
) {
  const players = voices.map(({ element, file }) => createTrackPlayer(element, [file]))
  let atMs = fromMs
  let isWaiting = true

  return {
    /** Moves on by so much real time, ms. Returns where the passage stands, and how far it is, ms from its beginning. */
    step(realMs: number): { readonly standing: PassageStanding; readonly doneMs: number } {
      if (!isWaiting) atMs = Math.min(toMs, atMs + realMs)
      const doneMs = atMs - fromMs
      if (atMs >= toMs) return { standing: 'over', doneMs }
      const standings = players.map((player) => player.follow({ atMs, isPlaying: true, speed: 1 }))
      if (standings.includes('unplayable')) return { standing: 'unplayable', doneMs }
      if (standings.includes('blocked')) return { standing: 'blocked', doneMs }
      // A cut voice may be some hundredths of a second shorter than its stretch: its end holds nothing up.
      isWaiting = standings.some((standing, index) => standing === 'stalled' && !voices[index]?.element.ended)
      return { standing: isWaiting ? 'waits' : 'plays', doneMs }
    },
    /** Frees the files. */
    end() {
      for (const player of players) player.end()
    },
  }
}
