import { useTranslations } from 'next-intl'
import type { ProgressCode } from './series'

type Sum = { readonly positive: number; readonly negative: number }

/** Says how often a code was noted for and against. */
export function useNoted({ shown, missed }: Pick<ProgressCode, 'shown' | 'missed'>) {
  const t = useTranslations('progress.noted')
  return ({ positive, negative }: Sum): string => {
    const said = [
      positive > 0 && shown.valence ? t(shown.valence, { count: positive }) : null,
      negative > 0 && missed.valence ? t(missed.valence, { count: negative }) : null,
    ].filter((each) => each !== null)
    return said.length === 0 ? t('none') : said.join(', ')
  }
}
