/** The part of a structured logger the gateway uses; a pino logger fits. */
export type GatewayLog = {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
