import { domainErrorCodes } from './domain-error'

/** Why a call to the server came to nothing; `unreachable` where no answer came at all. */
export const reasons = [...domainErrorCodes, 'invalid', 'internal', 'unreachable'] as const
export type Reason = (typeof reasons)[number]
