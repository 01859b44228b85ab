const COPY = 'put the whole data folder back from a copy, or move it away, start, and restore a backup'

const KNOWN: [RegExp, string][] = [
  [/No space left|Disk quota exceeded/i, 'its disk is full; make room on it and start again'],
  [/Read-only file system/i, 'its disk can only be read; mount it for writing and start again'],
  [
    /wrong ownership|Permission denied|not permitted/i,
    'it may not use its files; give the data folder to the account it runs as (chown -R)',
  ],
  [/invalid permissions/i, 'its data folder is open to other accounts; close it (chmod -R go-rwx)'],
  [
    /(lock file|PID file) ".*" is empty/i,
    'its file postmaster.pid is empty, as after a power cut; see that no PostgreSQL uses this folder, remove that file and start again',
  ],
  [
    /lock file ".*" already exists/i,
    'another PostgreSQL uses this data folder or did so a moment ago; stop it, or remove postmaster.pid when there is none',
  ],
  [
    /shared memory|semaphores/i,
    'the system gives it no shared memory; end what uses it, or raise its limits',
  ],
  [/Cannot allocate memory|out of memory/i, 'there is too little memory; end other programs'],
  [
    /Unix.socket|TCP\/IP socket/i,
    'it cannot listen in its folder socket; set TRIADE_DATA_DIR to a folder of a local disk',
  ],
  [
    /configuration (file|directory)/i,
    'its configuration is damaged; put postgresql.conf back from a copy of the data folder',
  ],
  [
    /checkpoint record|invalid (page|checksum|primary)|incorrect checksum|pg_control|database files are incompatible|WAL|could not (open|read|access|find|locate) |is not a (valid|database)/i,
    `its data is damaged or incomplete; ${COPY}`,
  ],
]

/** A reason of PostgreSQL for not starting, as a sentence for the operator that says what to do. */
export function startFailure(reason: string, serverLog: string): string {
  const known = KNOWN.find(([pattern]) => pattern.test(reason))?.[1]
  const said = reason.replace(/\s+/g, ' ').replace(/\.$/, '').trim()
  return known
    ? `PostgreSQL did not start: ${known} (it says: ${said}; its log: ${serverLog}).`
    : `PostgreSQL did not start: ${said} (its log: ${serverLog}).`
}
