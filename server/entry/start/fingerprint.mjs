import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDERS = ['app', 'client', 'db', 'domain', 'i18n', 'public', 'reading', 'server']
const FILES = ['next.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json']

/** A digest of the content of everything the build reads. Dates do not count: a checkout or a copy needs no new build. */
export function fingerprintOfSources(root) {
  const hash = createHash('sha256')
  for (const file of [...FOLDERS.flatMap((folder) => filesIn(root, folder)), ...FILES]) {
    hash
      .update(`${file}\0`)
      .update(readIfThere(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** A digest of one file; empty for a missing file. */
export function fingerprintOfFile(file) {
  const content = readIfThere(file)
  return content.length === 0 ? '' : createHash('sha256').update(content).digest('hex')
}

function filesIn(root, folder) {
  const found = []
  for (const entry of listIfThere(join(root, folder))) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) found.push(...filesIn(root, path))
    else if (entry.isFile()) found.push(path)
  }
  return found.sort()
}

function listIfThere(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
