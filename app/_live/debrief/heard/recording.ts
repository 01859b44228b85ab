import type { RouterOutputs } from '@/app/_trpc/types'

export type Heard = Extract<NonNullable<RouterOutputs['recording']['heard']>, { standing: 'kept' }>
export type HeardTrack = Heard['tracks'][number]

/**
 * The recording of an interview, for a seat that may hear it: `kept` with its tracks, `withdrawn` or `over` where it was destroyed; null
 * where there is none, or none to hear.
 */
export type Recording = Heard | { readonly standing: 'withdrawn' | 'over' } | null

/** The tracks that play: pictures only while they are looked at, since decoding them costs most. */
export function heardTracks({ tracks }: Heard, isPictured: boolean): readonly HeardTrack[] {
  return isPictured ? tracks : tracks.filter(({ kind }) => kind !== 'picture')
}
