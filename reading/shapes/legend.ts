import type { Localized } from '@/domain/localized'
import type { Family } from '@/domain/observation/grid'
import type { Sign } from './sign'

/** Signs of a timeline that are no marks, in the order of a legend. `says` is a key of `timeline.legend`. */
export const otherSigns = [
  { says: 'cue', shape: 'cue', valence: null },
  { says: 'cueKept', shape: 'cueKept', valence: null },
  { says: 'momentSucceeded', shape: 'momentSucceeded', valence: null },
  { says: 'momentToRework', shape: 'momentToRework', valence: null },
  { says: 'reveal', shape: 'reveal', valence: null },
] as const satisfies readonly (Sign & { readonly says: string })[]

/** Signs of what passes between two who speak, in the order of a legend. `says` is a key of `talk.legend`. */
export const talkSigns = [
  { says: 'silence', shape: 'silence', valence: null },
  { says: 'overlap', shape: 'overlap', valence: null },
  { says: 'cutIn', shape: 'cutIn', valence: null },
] as const satisfies readonly (Sign & { readonly says: string })[]

type Explained = {
  readonly key: string
  readonly sign: Sign
  readonly label: Localized
  readonly shortLabel: Localized
}

/** What each shape of a mark says, in the order of a legend; `shortLabel` is for a narrow place. */
export function markSigns(families: readonly Family[]): readonly Explained[] {
  return families.flatMap(({ key, colour, legend }) =>
    legend.map(({ shape, valence, ...labels }) => ({
      key: `${key}-${shape}-${valence}`,
      sign: { shape, valence, colour },
      ...labels,
    })),
  )
}
