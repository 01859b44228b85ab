const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u

/** Whether a text is a UUID. PostgreSQL fails on a comparison of a uuid column with any other text. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}
