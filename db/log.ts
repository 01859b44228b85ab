/** What db/ needs of a structured logger; a pino logger is one. */
export type Log = {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
