/** Options for pusher-js in the browser. Null: the host, port or scheme of the page. */
export type BrowserConnection = {
  key: string
  cluster: string
  wsHost: string | null
  wsPort: number | null
  wssPort: number | null
  wsPath: string
  forceTLS: boolean | null
}
