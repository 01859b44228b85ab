import { type Read, readingSources } from '@/reading/figures/reading-sources'
import type { Subject } from '../subject'

/** How a figure is read, and where that comes from. */
export function reading({ words }: Pick<Subject, 'words'>, of: Read): string {
  const { t } = words
  return t('paper.figures.read', {
    reading: t(`findings.reading.${of}`),
    source: t(`findings.reading.${readingSources[of]}`),
  })
}
