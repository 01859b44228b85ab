import type { Localized } from '@/domain/localized'
import type { Valence } from '../grid'
import { valencesOf } from '../grid'
import type { DraftFamily, DraftGrid } from './draft-grid-schema'

const directions: Readonly<Record<Valence, Localized>> = {
  demonstrated: { fr: 'manifesté', en: 'shown' },
  missed: { fr: 'manqué', en: 'missed' },
  upheld: { fr: 'respecté', en: 'upheld' },
  breached: { fr: 'manquement', en: 'breach' },
}

/**
 * The legends of the families with a line for each shape and direction their codes have: words that stood there stay, new
 * lines begin with usual ones, lines of shapes no code has any more go.
 */
export function withLegends(draft: DraftGrid): DraftGrid {
  return {
    ...draft,
    families: draft.families.map((family) => ({ ...family, legend: legendOf(draft, family) })),
  }
}

function legendOf({ codes }: DraftGrid, family: DraftFamily): DraftFamily['legend'] {
  const own = codes.filter((code) => code.family === family.key).map(({ shape }) => shape)
  const shapes = own.length > 0 ? [...new Set(own)] : [family.shape]
  const signs = shapes.flatMap((shape) => {
    const valences = valencesOf(family)
    return (valences.length > 0 ? valences : [null]).map((valence) => ({ shape, valence }))
  })
  const kept = family.legend.filter((line) =>
    signs.some((sign) => sign.shape === line.shape && sign.valence === line.valence),
  )
  const added = signs
    .filter((sign) => !kept.some((line) => sign.shape === line.shape && sign.valence === line.valence))
    .map((sign) => {
      const label = sign.valence ? directions[sign.valence] : family.singular
      return { ...sign, label, shortLabel: label }
    })
  return [...kept, ...added]
}
