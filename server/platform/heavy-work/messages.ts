import type { Input } from './kind'

/** What the server sends to the child that does heavy work. */
export type ToChild =
  | { readonly type: 'make'; readonly kind: string; readonly input: Input }
  /** What is being made is no longer waited for. */
  | { readonly type: 'giveUp' }

/** What the child answers to `make`: parts in order, signs of life meanwhile, then one of the others. */
export type FromChild =
  | { readonly type: 'alive' }
  | { readonly type: 'part'; readonly bytes: Uint8Array }
  | { readonly type: 'made'; readonly fileName: string }
  | { readonly type: 'failed'; readonly errorName: string; readonly frames: readonly string[] }
