import type { Locale } from '@/domain/localized'
import type { Making, Pause } from './making'

/** What a file is made from. Structured clone carries it to the child: no functions, no classes. */
export type Input = { readonly locale: Locale }

/** A kind of heavy work: its name, and the type of what its files are made from. The server knows no more of it. */
export type Kind<I extends Input> = { readonly name: string; readonly from?: I }

/** Makes files of one kind; only the child process runs it. */
export type Maker<I extends Input> = (input: I, pause: Pause) => Promise<Making>
