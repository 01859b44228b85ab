import { errorCode } from '@/db/error'

const advice = 'set TRIADE_DATA_DIR to another folder'

/**
 * What is wrong with a folder that cannot be used, and what to do, as the end of a sentence; undefined for an error that does not
 * come from the file system.
 */
export function folderFault(error: unknown, folder: string, uid = process.getuid?.()): string | undefined {
  const path = pathOf(error) ?? folder
  const me = uid === undefined ? 'this account' : `the account Triade runs as (uid ${uid})`
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return `${me} may not use ${path}; give it that folder (chown), or ${advice}`
    case 'EROFS':
      return `${path} is on a disk that can only be read; mount it for writing, or ${advice}`
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} is a file, or lies below one; ${advice}`
    case 'EISDIR':
      return `${path} is a folder where a file is due; move it away, or ${advice}`
    case 'ENOENT':
    case 'ENXIO':
    case 'EINVAL':
    case 'EOPNOTSUPP':
      return `nothing can be made at ${path}; ${advice}`
    case 'ENAMETOOLONG':
      return `the path of ${shortened(path)} is longer than this system takes; ${advice}`
    case 'ELOOP':
      return `the links that lead to ${path} go round in a circle; ${advice}`
    case 'ENOSPC':
    case 'EDQUOT':
      return `the disk of ${path} is full; make room on it, or ${advice}`
    case 'EMFILE':
    case 'ENFILE':
      return `too many files are open to use ${path}; raise the limit (ulimit -n)`
    case 'EIO':
      return `the disk of ${path} cannot be read or written; check it, and take the data from a backup`
    default:
      return undefined
  }
}

function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined
}

function shortened(path: string): string {
  return path.length > 80 ? `${path.slice(0, 79)}…` : path
}
