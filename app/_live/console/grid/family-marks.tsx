'use client'

import { type Family, filledFamilies } from '@/domain/observation/grid'
import { useMarking } from '../desk/use-marking'
import { ChipFamily } from './chip-family'
import { densityOf } from './density-of'
import styles from './family-marks.module.css'
import { PairedFamily } from './paired-family'
import { TalliedFamily } from './tallied-family'

/** The families of the grid that have codes, each in its layout; they scroll where even set closer they are too many. */
export function Families() {
  const { grid } = useMarking()
  return (
    <div className={styles.families} data-density={densityOf(grid)}>
      {filledFamilies(grid).map((family) => (
        <FamilyMarks key={family.key} family={family} />
      ))}
    </div>
  )
}

/** The families on the pad, in the order of the console: who has learnt one finds their way on the other. */
export function PadFamilies({ oneHanded }: { oneHanded: boolean }) {
  const { grid } = useMarking()
  return (
    <div className={styles.pad} data-density={densityOf(grid)}>
      {filledFamilies(grid).map((family) => (
        <FamilyMarks key={family.key} family={family} columns={oneHanded ? 2 : 5} />
      ))}
    </div>
  )
}

/** `columns`: how many chips stand side by side on the pad; left out on the wide console. */
function FamilyMarks({ family, columns }: { family: Family; columns?: number }) {
  const pad = columns !== undefined
  switch (family.layout) {
    case 'tallied':
      return <TalliedFamily family={family} pad={pad} />
    case 'paired':
      return <PairedFamily family={family} pad={pad} />
    case 'chips':
      return pad ? <ChipFamily family={family} columns={columns} /> : <ChipFamily family={family} />
    default:
      return family.layout satisfies never
  }
}
