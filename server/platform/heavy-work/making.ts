import type { Readable } from 'node:stream'

/** What one piece of heavy work makes: a file, under a name. */
export type Making = { readonly fileName: string; readonly content: Readable }

/** Awaited after each stretch of work: lets messages through. Throws once the file is no longer waited for. */
export type Pause = () => Promise<void>
