import type { LentWish } from '@/domain/stimulus/lent/lent-schema'
import type { WrittenStimulus } from '@/domain/stimulus/stimulus-schema'

/** A moment as a trainer writes it, in French alone. */
export const aMoment: WrittenStimulus = {
  phase: 'exploration',
  codes: ['reflection'],
  persona: { name: 'Josiane B.', age: 51 },
  scene: { fr: 'Josiane tient une mercerie. Elle vient de parler du bail.', en: '' },
  said: [
    { by: 'advisor', text: { fr: 'Et le bail ?', en: '' } },
    { by: 'beneficiary', text: { fr: 'Il s’arrête en mars, et moi avec.', en: '' } },
  ],
  came: { fr: 'Vous avez pensé à un repreneur ?', en: '' },
  felt: { fr: '« Il a entendu la boutique. Pas moi. »', en: '' },
}

/** A moment as a player proposes it: ten seconds into the interview, lent for a month. */
export function aLoan(change: Partial<LentWish> = {}): LentWish {
  const { phase, codes, scene, said, came } = aMoment
  return {
    at: 0,
    words: { phase, codes, scene, said, came },
    until: Date.now() + 30 * 86_400_000,
    sound: null,
    ...change,
  }
}
