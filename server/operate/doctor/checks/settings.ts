import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSecretLost } from '@/server/platform/secret'
import { bad, type Check, ok, warn } from '../check'

type Facts = {
  /** Why the variables cannot be used, as a sentence. */
  fault: string | null
  secret: 'given' | 'kept' | 'notYet' | 'lost' | 'unreadable'
  isDemoOn: boolean
  isPublic: boolean
  isRateLimited: boolean
}

export const settings: Check<Facts> = {
  async measure({ env, settingsFault }) {
    return {
      fault: settingsFault,
      secret: env.isSecretKept ? lookForSecret(env.dataDir) : 'given',
      isDemoOn: env.isDemoOn,
      isPublic: env.publicUrl?.startsWith('https:') ?? false,
      isRateLimited: env.isRateLimited,
    }
  },
  judge({ fault, secret, isDemoOn, isPublic, isRateLimited }) {
    const found = []
    if (fault !== null) found.push(bad('settingsWrong', { fault }))
    if (secret === 'lost') found.push(warn('secretLost'))
    if (secret === 'unreadable') found.push(bad('secretUnreadable'))
    if (isPublic && isDemoOn) found.push(warn('settingsDemo'))
    if (isPublic && !isRateLimited) found.push(warn('settingsUnlimited'))
    return found.length > 0 ? found : [ok('settingsFine')]
  },
}

function lookForSecret(dataDir: string): Facts['secret'] {
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) return isSecretLost(dataDir) ? 'lost' : 'notYet'
  try {
    return readFileSync(file, 'utf8').trim().length >= 32 ? 'kept' : 'unreadable'
  } catch {
    return 'unreadable'
  }
}
