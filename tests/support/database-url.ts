/** The same server's URL for another database of it. */
export function withDatabase(url: string, name: string): string {
  return url.replace(/^(\w+:\/\/[^/?]*\/)[^?]*/, `$1${name}`)
}
