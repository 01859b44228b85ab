import dns from 'node:dns'
import { existsSync } from 'node:fs'

const { TEST_NAME: name, TEST_NAME_FILE: file } = process.env
const { lookup } = dns

/** Loaded by `--import`: one host name resolves to this machine as long as a given file exists. */
dns.lookup = (hostname, ...rest) => {
  if (hostname !== name) return lookup(hostname, ...rest)
  const callback = rest.at(-1)
  if (file && existsSync(file)) return lookup('127.0.0.1', ...rest)
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND', hostname })
  process.nextTick(callback, error)
}
