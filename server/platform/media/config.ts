import { relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { ConfigurationError } from '@/server/platform/configuration-error'
import type { StoreConfig } from './open-store'

/** Where recordings and their keys are kept. */
export type MediaConfig = {
  /** The folder of keys; null: nothing is recorded. */
  readonly keysDir: string | null
  readonly store: StoreConfig
}

type Source = Readonly<Record<string, string | undefined>>

const s3Schema = z.object({
  TRIADE_MEDIA_S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'an address such as https://s3.example.org' })
    .transform((url) => url.replace(/\/+$/, '')),
  TRIADE_MEDIA_S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
    error: 'the name of a bucket',
  }),
  TRIADE_MEDIA_S3_REGION: z.string().regex(/^[a-z0-9-]{1,40}$/, { error: 'the name of a region' }),
  TRIADE_MEDIA_S3_KEY: z.string({ error: 'the id of an access key' }).min(1),
  TRIADE_MEDIA_S3_SECRET: z.string({ error: 'the secret of that access key' }).min(1),
})

/**
 * Reads TRIADE_MEDIA_KEYS, TRIADE_MEDIA_DIR and TRIADE_MEDIA_S3_*.
 * @throws ConfigurationError with one sentence that names the variable; where the keys would stand beside what they open
 */
export function readMediaConfig(source: Source, dataDir: string): MediaConfig {
  const dir = resolve(source.TRIADE_MEDIA_DIR?.trim() || resolve(dataDir, 'media'))
  const store = readS3(source) ?? { kind: 'folder', dir }
  const keys = source.TRIADE_MEDIA_KEYS?.trim()
  if (!keys) return { keysDir: null, store }
  const keysDir = resolve(keys)
  if (isWithin(keysDir, dataDir) || isWithin(keysDir, dir) || isWithin(dir, keysDir))
    throw new ConfigurationError(
      'TRIADE_MEDIA_KEYS is wrong: it must be a folder of its own, outside TRIADE_DATA_DIR and TRIADE_MEDIA_DIR, that no backup holds.',
    )
  return { keysDir, store }
}

function readS3(source: Source): StoreConfig | null {
  const given = Object.keys(s3Schema.shape).map((name) => [name, source[name]?.trim() || undefined] as const)
  if (given.every(([, value]) => value === undefined)) return null
  const parsed = s3Schema.safeParse({ TRIADE_MEDIA_S3_REGION: 'us-east-1', ...withoutEmpty(given) })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigurationError(`${issue?.path.join('.')} is wrong: it must be ${issue?.message}.`)
  }
  return {
    kind: 's3',
    endpoint: parsed.data.TRIADE_MEDIA_S3_ENDPOINT,
    bucket: parsed.data.TRIADE_MEDIA_S3_BUCKET,
    region: parsed.data.TRIADE_MEDIA_S3_REGION,
    accessKeyId: parsed.data.TRIADE_MEDIA_S3_KEY,
    secretAccessKey: parsed.data.TRIADE_MEDIA_S3_SECRET,
  }
}

function withoutEmpty(given: readonly (readonly [string, string | undefined])[]): Source {
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`))
}
