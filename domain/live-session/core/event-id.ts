/**
 * The id of the n-th fact of one command: the first bears the command's own id (so a repeated command is recognised), the
 * others differ from it in their last 12 hex digits. Same in browser and server.
 */
export function eventIdAt(commandId: string, index: number): string {
  if (index === 0) return commandId
  const node = (Number.parseInt(commandId.slice(24), 16) + index) % 2 ** 48
  return commandId.slice(0, 24) + node.toString(16).padStart(12, '0')
}
