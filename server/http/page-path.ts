/** Set by this server on every request, for pages, which do not know their own address. */
export const PAGE_PATH_HEADER = 'x-triade-page'

/** The address of the page a request is for: path and query, without what Next adds to it when it navigates. */
export function pagePath(url = '/'): string {
  const [path = '/', query = ''] = url.split('?', 2)
  const kept = query.split('&').filter((pair) => pair !== '' && !/^_rsc(?:=|$)/.test(pair))
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}
