import { createContext } from 'react'

/** The nonce of this page, which a style element written into it must bear. */
export const NonceContext = createContext<string | undefined>(undefined)
