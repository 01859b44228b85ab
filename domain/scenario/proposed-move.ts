import type { Localized } from '@/domain/localized'

/** A code as a move that earns a reveal, to begin with: « une question ouverte ». */
export function proposedMove({
  label,
  gender,
}: {
  readonly label: Localized
  readonly gender: 'feminine' | 'masculine'
}): Localized {
  return {
    fr: label.fr && `${gender === 'feminine' ? 'une' : 'un'} ${beginSmall(label.fr)}`,
    en: label.en && `${/^[aeiou]/iu.test(label.en) ? 'an' : 'a'} ${beginSmall(label.en)}`,
  }
}

function beginSmall(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`
}
