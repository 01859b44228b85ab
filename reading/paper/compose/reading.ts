import type { Read } from '@/reading/figures/reading-sources'
import type { Subject } from '../subject'

/** How a figure is read; where that comes from is said once, at the end of the paper. */
export function reading({ words }: Pick<Subject, 'words'>, of: Read): string {
  return words.t(`findings.reading.${of}`)
}
