import type { Code, FrameItem, ObservationGrid, Phase, Valence } from '@/domain/observation/grid'
import { codeOf } from '@/domain/observation/grid'
import type { Room } from '@/reading/room'
import type { ReaderWords } from '@/reading/words/reader-words'

/** What the grid and the scenario of a live session call things, in the reader's language. */
export type Names = ReturnType<typeof namesOf>

/** A mark as it is named: by its code and, where it has one, its direction. */
type Marked = { readonly codeKey: string; readonly valence: Valence | null }

/** A key that the grid or the scenario does not know names itself. */
export function namesOf(
  { grid, scenario }: { readonly grid: ObservationGrid; readonly scenario: Room['scenario'] },
  { t, inLanguage, inline }: ReaderWords,
) {
  const code = (key: string) => labelOf<Code>(codeOf(grid, key), key, (found) => inLanguage(found.label))
  const frameItem = (key: string) => grid.frame.find((each) => each.key === key)
  const reveal = (id: string) => scenario.reveals?.find((each) => each.id === id)
  const valence = (each: Valence | null) => (each === null ? '' : t(`timeline.valence.${each}`))
  return {
    code,
    shortCode: (key: string) =>
      labelOf<Code>(codeOf(grid, key), key, (found) => inLanguage(found.shortLabel)),
    phase(key: string) {
      const found = grid.phases.find((each) => each.key === key)
      return labelOf<Phase>(found, key, ({ label }) => inLanguage(label))
    },
    /** An item of the frame inside a sentence. */
    frameItem: (key: string) =>
      labelOf<FrameItem>(frameItem(key), key, ({ label }) => inline(inLanguage(label))),
    /** That nobody said an item of the frame, inside a sentence. */
    missingFrameItem: (key: string) =>
      labelOf<FrameItem>(frameItem(key), key, ({ missingLabel }) => inline(inLanguage(missingLabel))),
    /** A fact of the scenario that the beneficiary may give. */
    fact(id: string) {
      const found = reveal(id)
      return found ? inLanguage(found.fact) : id
    },
    /** What it takes for a fact to be given; empty for an unknown one. */
    unlockedBy(id: string) {
      const found = reveal(id)
      return found ? inLanguage(found.unlockedBy) : ''
    },
    /** The direction of a mark; empty where it has none. */
    valence,
    mark({ codeKey, valence: direction }: Marked) {
      const name = code(codeKey)
      return direction ? t('timeline.markWithValence', { name, valence: valence(direction) }) : name
    },
    /** The same inside a sentence. */
    markInline({ codeKey, valence: direction }: Marked) {
      const name = inline(code(codeKey))
      return direction ? t('timeline.markWithValence', { name, valence: valence(direction) }) : name
    },
  }
}

function labelOf<T>(found: T | undefined, key: string, label: (found: T) => string): string {
  return found ? label(found) : key
}
