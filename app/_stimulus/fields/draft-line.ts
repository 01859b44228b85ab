import type { SaidLine } from '@/domain/stimulus/stimulus'

/** One line while it is written. The id keeps it its place on the screen. */
export type DraftLine = { readonly id: number; readonly by: SaidLine['by']; readonly text: string }

/** A moment begins with a line of each. */
export const emptyLines: readonly DraftLine[] = [
  { id: 1, by: 'advisor', text: '' },
  { id: 2, by: 'beneficiary', text: '' },
]

/** The lines that are written; those left empty are left out. */
export function writtenLines(said: readonly DraftLine[]): readonly DraftLine[] {
  return said.filter(({ text }) => text.trim() !== '')
}

/** Whether the beneficiary has the last word, as they must. */
export function endsWell(said: readonly DraftLine[]): boolean {
  return writtenLines(said).at(-1)?.by === 'beneficiary'
}
