import type { LetterAbout } from '@/domain/mail/letter'
import type { LetterFault } from '@/domain/mail/outbox'
import type { LetterFacts } from '@/reading/letters/letter-facts'

/** What a letter is written from, as it is now; or why there is nothing to write any more. */
export async function readLetterFacts(about: LetterAbout): Promise<LetterFacts | LetterFault> {
  switch (about.kind) {
    case 'invitation':
    case 'magicLink':
    case 'passwordReset':
    case 'addressChange':
    case 'addressChanged':
      return about
    default:
      return 'internal'
  }
}
