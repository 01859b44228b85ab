/** The same server's URL for another database of it. */
export function withDatabase(url: string, name: string): string {
  return url.replace(/^(\w+:\/\/[^/?]*\/)[^?]*/, `$1${name}`)
}

/** The same as DATABASE_URL may be: a user before an empty host, as for a socket, is no address to a URL parser. */
export function asAddress(url: string): string {
  return url.replace(/^postgresql:\/\/([^@:]+)@\/([^?]*)\?/, 'postgresql:///$2?user=$1&')
}
