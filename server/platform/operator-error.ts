import { EmbeddedError } from '@/db/embedded/embedded-error'
import { ConfigurationError } from './configuration-error'

/** Whether the message of an error is a sentence for the operator who started the program. */
export function isForOperator(error: unknown): error is ConfigurationError | EmbeddedError {
  return error instanceof ConfigurationError || error instanceof EmbeddedError
}
