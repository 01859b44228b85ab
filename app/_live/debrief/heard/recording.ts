import type { RouterOutputs } from '@/app/_trpc/types'
import type { Replay } from './standings'

type Asked = NonNullable<RouterOutputs['recording']['heard']>
export type Heard = Extract<Asked, { standing: 'kept' }>
export type HeardTrack = Heard['tracks'][number]
/** A recording that was destroyed. `at`: epoch ms; null until the server has said when. */
export type Gone = { readonly standing: 'withdrawn' | 'over'; readonly at: number | null }

/**
 * The recording of an interview, for a seat that may hear it: `kept` with its tracks, `withdrawn` or `over` where it was destroyed; null
 * where there is none, or none to hear.
 */
export type Recording = Heard | Gone | null

/** A recording and what plays of it; null until that is ready. */
export type Sounding = { readonly heard: NonNullable<Recording>; readonly replay: Replay | null }

/** The tracks that play: pictures only while they are looked at, since decoding them costs most. */
export function heardTracks({ tracks }: Heard, isPictured: boolean): readonly HeardTrack[] {
  return isPictured ? tracks : tracks.filter(({ kind }) => kind !== 'picture')
}

export function isPictured({ tracks }: Heard): boolean {
  return tracks.some(({ kind }) => kind === 'picture')
}

/** What browsers must be able to read to play a track. */
export function containerOf({ mimeType }: Pick<HeardTrack, 'mimeType'>): 'webm' | 'mp4' {
  return mimeType.includes('mp4') ? 'mp4' : 'webm'
}
