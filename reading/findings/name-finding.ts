import type { Finding } from '@/domain/live-session/figures/findings'
import { familyOf } from '@/domain/observation/grid'
import type { Interview } from '@/reading/interview'

/** The title of a finding; a breach that is repaired says so, a rating of what it is. */
export function nameFinding({ room, words }: Pick<Interview, 'room' | 'words'>, finding: Finding): string {
  const { t, inMarkedLanguage } = words
  if (finding.kind === 'selfRating') {
    const family = familyOf(room.grid, finding.codeKey)
    return t('findings.kind.selfRating', { one: family ? inMarkedLanguage(family.one) : '' })
  }
  const isRepaired = finding.kind === 'breach' && finding.repaired
  return t(`findings.kind.${isRepaired ? 'repaired' : finding.kind}`)
}
