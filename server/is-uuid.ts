const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u

/** Whether a text from outside may be compared with an id of ours; anything else names nothing. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}
