import { lacksOf } from '@/domain/live-session/figures/lacks'
import type { ObservationGrid } from '@/domain/observation/grid'
import type { ReaderWords } from '@/reading/words/reader-words'

/** The figures that this grid has nothing for, one sentence each: « Reflets complexes : cette grille ne note pas… ». */
export function sayLacks({ t }: Pick<ReaderWords, 't'>, grid: ObservationGrid): readonly string[] {
  return lacksOf(grid).map(({ figure, lacks }) => {
    const [first, second] = lacks.map((lacked) => t(`lacks.thing.${lacked}`))
    const things = second ? t('lacks.both', { one: first ?? '', other: second }) : (first ?? '')
    return t('lacks.says', { figure: t(`lacks.figure.${figure}`), things })
  })
}
