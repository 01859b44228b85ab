import type { Line } from '../paper'
import type { Subject } from '../subject'

/** What a person wrote, or the trace that they took it back. */
export function writtenLine({ words }: Pick<Subject, 'words'>, text: string | null): Line {
  return text === null ? { text: words.t('thread.withdrawn'), tone: 'taken' } : { text, tone: 'voice' }
}
