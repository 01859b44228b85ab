/** A wrong configuration. The message is one sentence for the operator that names the variable, never its value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}
