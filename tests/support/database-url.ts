/** The same server's URL for another database of it. */
export function withDatabase(url: string, name: string): string {
  return url.replace(/^(\w+:\/\/[^/?]*\/)[^?]*/, `$1${name}`)
}

/** The same URL in a form that a URL parser takes: it refuses a user before an empty host, as for a socket. */
export function asAddress(url: string): string {
  return url.replace(/^postgresql:\/\/([^@:]+)@\/([^?]*)\?/, 'postgresql:///$2?user=$1&')
}
