/** Quotation marks inside others change their shape: « … “…” … ». */
export function insideQuotes(text: string): string {
  return text.replace(/«\s*/gu, '“').replace(/\s*»/gu, '”')
}
