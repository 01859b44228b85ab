import type { Kind } from '@/server/platform/heavy-work/kind'
import type { Upload } from './read-upload'

/** A file that a person brings in, as UTF-16: in a text, words for erased people would be put into the reader's language on the way. */
export type OrderedUpload = Omit<Upload, 'text'> & { readonly utf16: Uint8Array }

export const uploadKind: Kind<OrderedUpload> = { name: 'readUpload' }
