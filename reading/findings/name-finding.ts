import type { Finding } from '@/domain/live-session/findings'
import type { ReaderWords } from '@/reading/words/reader-words'

/** The title of a finding; a breach that is repaired says so. */
export function nameFinding({ t }: ReaderWords, finding: Finding): string {
  const isRepaired = finding.kind === 'breach' && finding.repaired
  return t(`findings.kind.${isRepaired ? 'repaired' : finding.kind}`)
}
