import { APIError } from 'better-auth/api'
import { passwordMax, passwordMin } from '@/domain/person/password-length'
import type { passwordFault } from './password-fault'

const refusals = {
  length: ['PASSWORD_LENGTH', `A password has ${passwordMin} to ${passwordMax} characters.`],
  common: ['PASSWORD_COMMON', 'This password is among the first that others try.'],
  personal: ['PASSWORD_PERSONAL', 'This password can be guessed from a name or an address.'],
} as const

/** How the sign-in's own endpoints answer a password that its owner may not have. */
export function passwordRefused(fault: NonNullable<ReturnType<typeof passwordFault>>): APIError {
  const [code, message] = refusals[fault]
  return new APIError('BAD_REQUEST', { code, message })
}
