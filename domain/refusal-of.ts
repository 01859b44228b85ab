import { type DomainErrorCode, domainErrorCodes } from './domain-error'

/**
 * The code of a DomainError; null for other errors. Compared by the error's name: Next evaluates modules several times in one
 * process, so one class has several copies.
 */
export function refusalOf(error: unknown): DomainErrorCode | null {
  if (!(error instanceof Error) || error.name !== 'DomainError' || !('code' in error)) return null
  return domainErrorCodes.find((code) => code === error.code) ?? null
}
