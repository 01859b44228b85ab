import { type Guessable, guessable } from '@/domain/person/guessable-password'
import { passwordMax, passwordMin } from '@/domain/person/password-length'
import { isCommonPassword } from './common-passwords'

/** Why this person may not have this password; null when they may. For every place where a password is set. */
export function passwordFault(
  password: string,
  owner: { readonly name: string; readonly email: string },
): 'length' | Guessable | null {
  if (password.length < passwordMin || password.length > passwordMax) return 'length'
  return guessable(password, owner, isCommonPassword)
}
