/** What whoever starts the program must mend; the message is one sentence naming the variable, never its value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}
