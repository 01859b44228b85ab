import type { Locale } from '@/domain/localized'
import { localize } from '@/domain/localized'
import type { Phase } from '@/domain/observation/grid'
import { insideSentence } from './inside-sentence'

const most = 3

/** The first things expected of a phase, as the end of a sentence: « accueille la personne ; se présente ». */
export function sayExpected({ expected }: Pick<Phase, 'expected'>, locale: Locale): string {
  return expected
    .slice(0, most)
    .map((each) => insideSentence(localize(each, locale), locale))
    .join(locale === 'fr' ? '\u202F; ' : '; ')
}
