import type { Code, ObservationGrid } from '@/domain/observation/grid'

/** A grid as an ethogram gives it: a code for which no place on the keyboard is left has none. */
export type EthogramGrid = Omit<ObservationGrid, 'codes'> & {
  readonly codes: readonly (Omit<Code, 'hotkey'> & { readonly hotkey: string | null })[]
}
export type EthogramCode = EthogramGrid['codes'][number]
